using System.Text.Json.Nodes;
using Kanalvalg.Benchmarks;

namespace Kanalvalg.Peers;

/// <summary>The scenarios that all decide: different ones, of random facts that can occur, every fact known that anything rests on; and what is to be decided.</summary>
internal sealed class PeerScenarios<TCase>
    where TCase : struct, IHandWritten<TCase>
{
    public const int Count = 2_000;

    public static readonly DateTime Day = new(2026, 11, 20, 0, 0, 0, DateTimeKind.Unspecified);

    public PeerScenarios()
    {
        Engine = DecisionEngine.Compile(Profiles.Get(TCase.ProfileId));
        RandomFacts random = new(seed: 23, hasEncryptedMail: TCase.Domain is null);
        HashSet<Scenario> scenarios = [];
        List<KnownFacts> facts = [];
        while (facts.Count < Count)
        {
            KnownFacts next = random.Next();
            if (scenarios.Add(Engine.Encode(next.ToJson(TCase.Domain)).OrThrow()))
            {
                facts.Add(next);
            }
        }

        Facts = [.. facts];
        Requests = [.. facts.Select(known => known.ToJson(TCase.Domain))];
        Scenarios = [.. Requests.Select(request => Engine.Encode(request).OrThrow())];
        Answers = [.. Scenarios.Select(scenario => Agreement.Words(Engine.Decide(scenario)))];
        if (Answers.Any(answer => answer.Contains("Undecided", StringComparison.Ordinal) || answer.Contains('?', StringComparison.Ordinal)))
        {
            throw new InvalidOperationException("a scenario is not decided for certain");
        }
    }

    public DecisionEngine Engine { get; }

    public KnownFacts[] Facts { get; }

    public byte[][] Requests { get; }

    public Scenario[] Scenarios { get; }

    /// <summary>Verdict, route, the status of every route and the duties, in words, as <see cref="Engine"/> decides them.</summary>
    public string[] Answers { get; }

    /// <summary>The facts of a scenario as the peers are given them: worked out, so that no peer has to derive any.</summary>
    public JsonObject FactsOf(int place, IEnumerable<FactDefinition> facts)
    {
        Scenario scenario = Scenarios[place];
        JsonObject known = [];
        foreach (FactDefinition fact in facts)
        {
            known[fact.Name] = ConditionWriter.ValueOf(fact, ValueOf(scenario, scenario.Space[fact.Name]));
        }

        return known;
    }

    // Of a fact that nobody stated, since nothing rests on it in this direction, the first value stands there as well as any: the decision is certain.
    private static FactValue ValueOf(Scenario scenario, int fact) => scenario.IsKnown(fact) && !scenario.IsForeign(fact) ? scenario.ValueOf(fact) : default;
}
