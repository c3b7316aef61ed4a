using System.Globalization;

namespace Kanalvalg.Tests.Analysis;

/// <summary>The built-in profiles are proved: nothing is left that they do not account for, over as many scenarios as were looked at and agreed.</summary>
public sealed class BuiltInProofTests
{
    public static TheoryData<string> Ids => [.. Profiles.Ids];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Nothing_is_left_open(string id)
    {
        Verification proof = Verifier.Verify(Profiles.Get(id));
        proof.Open.Select(finding => finding.ToString()).ShouldBeEmpty();
        proof.IsComplete.ShouldBeTrue();
        proof.Succeeded.ShouldBeTrue();
    }

    [Fact]
    public void Counts_and_sizes_are_as_agreed() => Approval.Check(
        "proof-sizes.txt",
        string.Concat(Profiles.Ids.Select(id =>
        {
            ProfileWorlds worlds = new(new CompiledProfile(Profiles.Get(id)), null, ScenarioWorld.MostNodes);
            return string.Create(CultureInfo.InvariantCulture, $"{id}: {worlds.Scenarios:N0} scenarios, {worlds.Outbound.Diagrams.Nodes} and {worlds.Inbound.Diagrams.Nodes} nodes\n");
        })));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_finding_has_an_example_that_decides(string id)
    {
        DecisionEngine engine = DecisionEngine.Compile(Profiles.Get(id));
        foreach (Finding finding in Verifier.Verify(engine.Profile).Findings.Where(finding => finding.Scenarios > 0))
        {
            Decision decision = engine.Decide(engine.Encode(finding.Example!).Scenario.ShouldNotBeNull(finding.Example));
            decision.Verdict.ShouldNotBe(Verdict.NotRegulated, finding.ToString());
            decision.Questions.ShouldBeEmpty(finding.ToString());
        }
    }

    [Fact]
    public void The_profile_compared_with_itself_does_not_differ()
    {
        foreach (string id in TestProfiles.Bodies)
        {
            ProfileDifference difference = ProfileDifference.Between(Profiles.Get(id), Profiles.Get(id));
            difference.IsComplete.ShouldBeTrue();
            difference.Changed.IsZero.ShouldBeTrue(id);
            difference.Scenarios.ShouldBe(Verifier.Verify(Profiles.Get(id)).Scenarios);
        }
    }
}
