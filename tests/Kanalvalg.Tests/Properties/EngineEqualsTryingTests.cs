using FsCheck;
using FsCheck.Fluent;
using Kanalvalg.Tests.Reference;

namespace Kanalvalg.Tests.Properties;

/// <summary>On random profiles and requests the engine decides, in every part of the decision, as trying all completions does.</summary>
public sealed class EngineEqualsTryingTests
{
    private static readonly int Profiles = Laws.IsNightly ? 22_000 : 1_150;
    private static readonly int MostCompletions = Laws.IsNightly ? NaiveDecider.Most : 3_000;

    [Fact]
    public void The_engine_decides_as_trying_every_completion_does()
    {
        (int compared, int tooLarge, int refused, int undecided) = (0, 0, 0, 0);
        Check.One(Laws.Cases(Profiles), Prop.ForAll(DecisionCase.Any, one =>
        {
            DecisionEngine engine = DecisionEngine.Compile(one.Profile.Bind());
            foreach (NaiveRequest request in one.Requests)
            {
                if (new NaiveDecider(engine.Profile, request).Decide(MostCompletions) is not { } naive)
                {
                    tooLarge++;
                    continue;
                }

                Decision? decision = engine.Encode(request.ToJson()).Scenario is { } scenario ? engine.Decide(scenario) : null;
                DecisionLines.Differences(naive, decision).ShouldBeEmpty();
                compared++;
                refused += decision is null ? 1 : 0;
                undecided += decision?.Verdict == Verdict.Undecided ? 1 : 0;
            }
        }));

        // What is hardly ever compared, or never unknown, proves nothing.
        compared.ShouldBeGreaterThan(Profiles * DecisionCase.RequestsPerProfile * 5 / 6, $"{tooLarge} were too large");
        refused.ShouldBeLessThan(compared / 5);
        undecided.ShouldBeGreaterThan(compared / 10);
    }
}
