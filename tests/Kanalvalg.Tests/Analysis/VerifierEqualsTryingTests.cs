using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Kanalvalg.Tests.Properties;
using Kanalvalg.Tests.Reference;

namespace Kanalvalg.Tests.Analysis;

/// <summary>A profile and the day that it is verified on.</summary>
internal sealed record VerifierCase(ProfileModel Profile, string? Day)
{
    public override string ToString() => $"\nday: {Day}\nprofile: {Profile.ToJson()}\n";
}

/// <summary>On random profiles the verifier finds, counts and describes just what trying every scenario that a host can state finds.</summary>
public sealed class VerifierEqualsTryingTests
{
    private static readonly int Profiles = Laws.IsNightly ? 4_000 : 300;
    private static readonly int MostStatements = Laws.IsNightly ? 10_000 : 800;

    // How often each is found at least, of a hundred profiles compared.
    private static readonly (string Code, int Least)[] Often =
    [
        ("KV2001", 90), ("KV2002", 30), ("KV2003", 60), ("KV2004", 1), ("KV2005", 1), ("KV2010", 60), ("KV2011", 4), ("KV2012", 1), ("KV2013", 10),
        ("KV2020", 90), ("KV2021", 10), ("KV2022", 90), ("KV2023", 60), ("KV2024", 10), ("KV2030", 2),
    ];

    private static Arbitrary<VerifierCase> Cases => Arb.From(
        Gen.Choose(0, int.MaxValue - 1).Select(Make),
        one => [.. one.Profile.Shrink().Where(CanBeRead).Select(profile => one with { Profile = profile }), .. one.Day is null ? Array.Empty<VerifierCase>() : [one with { Day = null }]]);

    [Fact]
    public void The_verifier_finds_what_trying_every_scenario_finds()
    {
        (int compared, int tooLarge, int empty) = (0, 0, 0);
        Dictionary<string, int> found = Often.ToDictionary(often => often.Code, _ => 0);
        Check.One(Laws.Cases(Profiles), Prop.ForAll(Cases, one =>
        {
            ProfileText text = new(one.Profile.ToJson());
            DecisionEngine engine = text.Compile();
            if (PlainScenarios.Of(text, engine, one.Day, MostStatements) is not { } scenarios)
            {
                tooLarge++;
                return;
            }

            Verification verification = Verifier.Verify(engine.Profile, one.Day is { } day ? DateTime.Parse(day) : null);
            FindingProof.Differences(text, engine, scenarios, verification).ShouldBeEmpty();
            compared++;
            empty += scenarios.All.Count == 0 ? 1 : 0;
            foreach (Finding finding in verification.Findings)
                found[finding.Code]++;
        }));

        // What is hardly ever compared, or never found, proves nothing.
        compared.ShouldBeGreaterThan(Profiles / 4, $"{tooLarge} were too large");
        empty.ShouldBeLessThan(compared / 5);
        Often.Where(often => found[often.Code] * 100 < often.Least * compared).ShouldBeEmpty(string.Join(", ", found));
    }

    internal static VerifierCase Make(int seed)
    {
        Dice dice = new(seed);
        return new VerifierCase(Narrowed(ProfileGenerator.Make(dice)), dice.One([null, null, null, "2026-01-02", "2026-06-01", "2026-06-30", "2026-07-01"]));
    }

    internal static bool CanBeRead(ProfileModel profile) => ProfileReader.Read(profile.ToJson()).Profile is not null;

    // Large sets are kept to the members that conditions name, and what those imply, so that all of them can be stated.
    private static ProfileModel Narrowed(ProfileModel profile)
    {
        IEnumerable<ConditionModel> bans = profile.Facts.Where(fact => fact.Name is "message.content" or "inReplyTo.content").GroupBy(fact => fact.Name).Select(facts =>
        {
            FactDefinition fact = FactCatalog.Find(facts.Key)!;
            long kept = NaiveProfile.Implied(fact, facts.SelectMany(one => one.Named).Aggregate(0L, (set, member) => set | 1L << fact.IndexOf(member)));
            string[] banned = [.. fact.Values.Where((_, member) => (kept >> member & 1) == 0)];
            return new ConditionModel([new EntryModel.Test(facts.Key, $$"""{ "has": {{JsonSerializer.Serialize(banned)}} }""")]);
        });
        return profile with { Impossible = [.. profile.Impossible, .. bans] };
    }
}
