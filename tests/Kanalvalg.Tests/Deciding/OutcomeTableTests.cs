namespace Kanalvalg.Tests.Deciding;

public sealed class OutcomeTableTests
{
    [Fact]
    public void AnOutcomeIsFoundByItsKeyOrNotAtAll()
    {
        OutcomeTable table = new();
        OutcomeKeys keys = DecisionEngine.Compile(Profiles.Varde).Compiled.Keys;
        int kept = 0;
        for (ulong round = 0; round < 50_000; round++)
        {
            table.Keep(new SettledOutcome(keys, KeyOf(round), default));
            ulong earlier = round * 7 / 11;
            kept += table.Find(KeyOf(earlier)) is { } found && found.Key.SequenceEqual(KeyOf(earlier)) ? 1 : 0;
            (table.Find(KeyOf(round))?.Key).ShouldBe(KeyOf(round));
            table.Find(KeyOf(round + 1)).ShouldBeNull();
        }

        kept.ShouldBeGreaterThan(25_000, "a table that forgets most is of no use");
    }

    [Fact]
    public void ManyWhoKeepAndAskAtOnceFindTheirOwnOrNothing()
    {
        OutcomeTable table = new();
        OutcomeKeys keys = DecisionEngine.Compile(Profiles.Varde).Compiled.Keys;
        Parallel.For(0, 8, worker =>
        {
            for (ulong round = 0; round < 5_000; round++)
            {
                ulong[] key = KeyOf((round * 8) + (ulong)worker);
                table.Keep(new SettledOutcome(keys, key, default));
                (table.Find(key)?.Key ?? key).ShouldBe(key);
            }
        });
    }

    private static ulong[] KeyOf(ulong seed) => [seed * 0x9E3779B97F4A7C15, seed, 0, 0];
}
