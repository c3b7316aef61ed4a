using Kanalvalg.Tests.Deciding;
using Kanalvalg.Tests.Properties;
using Kanalvalg.Tests.Reference;

namespace Kanalvalg.Tests.Analysis;

/// <summary>What the diagrams say of a built-in profile is what the engine decides, at thousands of points drawn at random.</summary>
public sealed class ProfileMeaningTests
{
    private const int Scenarios = 2_000;

    public static TheoryData<string> Bodies => [.. TestProfiles.Bodies];

    [Theory]
    [MemberData(nameof(Bodies))]
    public void The_diagrams_say_what_the_engine_decides(string id)
    {
        DecisionEngine engine = TestProfiles.Engine(id);
        ScenarioWorld[] worlds = [.. Enum.GetValues<Direction>().Select(direction => ScenarioWorld.Of(direction, [(engine.Compiled, null)]))];
        (int compared, int inbound) = (0, 0);
        HashSet<string> inForce = [];
        for (int seed = 0; compared < Scenarios; seed++)
        {
            seed.ShouldBeLessThan(Scenarios * 20, $"only {compared} requests could be and were in the scope");
            Dice dice = new(seed);
            ScenarioWorld world = worlds[dice.Chance(65) ? 0 : 1];
            NaiveRequest request = Request(dice, engine.Profile, world.Space);
            if (engine.Encode(request.ToJson()).Scenario is not { } scenario || PointOf(world.Space, scenario) is not { } point)
                continue;
            Decision decision = engine.Decide(scenario);
            bool isInside = decision.Verdict != Verdict.NotRegulated;
            Holds(world, world.Possible, point).ShouldBeTrue($"{request} can occur");
            Holds(world, world.Scenarios, point).ShouldBe(isInside, request.ToString());
            if (!isInside)
                continue;
            Said(world, point).ShouldBe(Decided(decision), request.ToString());
            compared++;
            inbound += scenario.Direction == Direction.Inbound ? 1 : 0;
            inForce.UnionWith(decision.Rules.Select(rule => rule.Id));
        }

        if (worlds[1].Scenarios != DiagramSpace.False)
            inbound.ShouldBeInRange(compared / 5, compared * 4 / 5);
        inForce.Count.ShouldBeGreaterThan(engine.Profile.Rules.Count / 2);
    }

    private static string Decided(Decision decision) => string.Join("\n",
        "verdict " + decision.Verdict.Code(),
        "route " + decision.Outcome.Chosen,
        "statuses " + string.Join(" ", decision.Statuses().Select((status, place) => status == RouteStatus.Undecided ? RouteStatus.Silent : status)),
        "open " + string.Join(" ", decision.Open()),
        "steps " + string.Join(" ", decision.Outcome.Detail.Steps.Select(step => step == Certainty.All)),
        "rules " + string.Join(" ", decision.Compiled.Profile.Rules.Select(rule => decision.TruthOf(rule.Index) == Truth.True)));

    private static string Said(ScenarioWorld world, int[] point)
    {
        ProfileMeaning meaning = world.Meanings[0];
        OutcomeFunctions functions = meaning.Functions;
        (RouteStatus Status, int[] Where)[] statuses = [(RouteStatus.Impossible, functions.Impossible), (RouteStatus.Forbidden, functions.Forbidden),
            (RouteStatus.Silent, functions.Silent), (RouteStatus.Discouraged, functions.Discouraged), (RouteStatus.Permitted, functions.Permitted)];
        string[] verdicts = ["send", "blocked", "undecided", "accept", "forward", "reject", "notRegulated"];
        return string.Join("\n",
            "verdict " + verdicts.Single(verdict => Is(meaning.VerdictIs(verdict))),
            "route " + Array.FindIndex(functions.Chosen, Is),
            "statuses " + string.Join(" ", Enumerable.Range(0, meaning.Plan.Places.Length).Select(place => statuses.Single(status => Is(status.Where[place])).Status)),
            "open " + string.Join(" ", functions.Open.Select(Is)),
            "steps " + string.Join(" ", meaning.StepsTaken.Select(Is)),
            "rules " + string.Join(" ", meaning.Profile.Profile.Rules.Select(rule => Is(meaning.Rule(rule.Index)))));

        bool Is(int diagram) => Holds(world, diagram, point);
    }

    private static bool Holds(ScenarioWorld world, int diagram, int[] point) => world.Diagrams.At(diagram, point) == DiagramSpace.True;

    // The place of each variable's value; null where the request leaves one of them open.
    private static int[]? PointOf(ScenarioSpace space, Scenario scenario)
    {
        int[] point = new int[space.Variables.Count];
        for (int variable = 0; variable < point.Length; variable++)
        {
            (SpaceFact fact, int member) = space.Variables[variable];
            int place = scenario.Space[fact.Name];
            if (!scenario.IsKnown(place))
                return null;
            FactValue value = scenario.ValueOf(place);
            point[variable] = member >= 0 ? (value.Has(member) ? 1 : 0) : fact.Starts.Length > 0 ? Array.FindLastIndex(fact.Starts, start => start <= value.Raw) : (int)value.Raw;
        }

        return point;
    }

    // Every fact of the space is stated, but for who is inside: that the kind says and, where it does not, an address.
    private static NaiveRequest Request(Dice dice, JurisdictionProfile profile, ScenarioSpace space)
    {
        string own = "someone@" + profile.InternalDomains.FirstOrDefault("elsewhere.example");
        Dictionary<string, object?> facts = space.Facts.Concat(space.Hidden).Where(fact => !fact.Name.EndsWith(".internal", StringComparison.Ordinal)).ToDictionary(fact => fact.Name, fact => (object?)(fact.Definition.Type switch
        {
            FactType.Boolean => dice.Chance(50),
            FactType.Number => dice.Number(0, 20),
            FactType.Choice => dice.Chance(30) ? fact.Definition.Values[0] : dice.One(fact.Definition.Values),
            _ => dice.Some(fact.Definition.Values, 0, dice.One([0, 2, fact.Definition.Values.Count])),
        }));
        foreach (string party in new[] { "sender", "recipient" }.Where(party => space.Find(party + ".internal") is not null))
            facts[party + ".kind"] = dice.One(profile.Facts.Single(fact => fact.Name == party + ".kind").Values);
        return new NaiveRequest(space.Direction == Direction.Outbound ? "outbound" : "inbound", facts)
        {
            SenderEmail = dice.Chance(50) ? own : "someone@elsewhere.example",
            RecipientEmail = dice.Chance(50) ? own : "someone@elsewhere.example",
        };
    }
}
