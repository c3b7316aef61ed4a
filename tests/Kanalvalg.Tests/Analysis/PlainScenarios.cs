using Kanalvalg.Tests.Reference;

namespace Kanalvalg.Tests.Analysis;

/// <summary>One scenario: the values of the facts that count, a request that states it, and what the engine decides.</summary>
internal sealed record PlainScenario(int Index, Direction Direction, long[] Values, NaiveRequest Request, Decision Decision)
{
    public bool IsOutbound => Direction == Direction.Outbound;

    public bool IsInForce(Rule rule) => RuleTruths.Has(Decision.Outcome.Certain, rule.Index);
}

/// <summary>All scenarios that a host can state of a profile, found by stating everything; hopeless where there is much to state.</summary>
internal sealed class PlainScenarios
{
    private readonly DecisionEngine _engine;
    private readonly CountedFacts _facts;
    private readonly FactDefinition[][] _own;
    private readonly Dictionary<string, PlainScenario> _byValues = [];

    private PlainScenarios(ProfileText text, DecisionEngine engine, string? day)
    {
        (_engine, Day) = (engine, day);
        _facts = new CountedFacts(text, engine);
        _own = [.. Enum.GetValues<Direction>().Select(direction => _facts.All.Where(fact => _facts.Counts(fact) && CountedFacts.IsOf(fact, direction)).ToArray())];
    }

    public string? Day { get; }

    /// <summary>Those within the scope, in the order that they were found.</summary>
    public List<PlainScenario> All { get; } = [];

    /// <summary>The scenarios; <c>null</c> where there is more to state than that.</summary>
    public static PlainScenarios? Of(ProfileText text, DecisionEngine engine, string? day, int most)
    {
        PlainScenarios scenarios = new(text, engine, day);
        HostStatements[] statements = [.. Enum.GetValues<Direction>().Select(direction => new HostStatements(engine, scenarios._facts, direction, day, most))];
        if (statements.Sum(one => one.Count) > most)
            return null;
        foreach (Direction direction in Enum.GetValues<Direction>())
            scenarios.State(direction, statements[(int)direction]);
        return scenarios;
    }

    /// <summary>The facts that count in a direction, as they stand in <see cref="PlainScenario.Values"/>.</summary>
    public FactDefinition[] FactsOf(Direction direction) => _own[(int)direction];

    /// <summary>The scenario that a request is; <c>null</c> for one that leaves something open, or lies outside the scope.</summary>
    public PlainScenario? Find(Scenario scenario) => ValuesOf(scenario) is { } values ? _byValues.GetValueOrDefault(Key(scenario.Direction, values)) : null;

    /// <summary>The same scenario, stated with the last number of each stretch in place of the first.</summary>
    public NaiveRequest WithLastNumbers(NaiveRequest request) => _facts.All.Where(fact => request.Facts.GetValueOrDefault(fact.Name) is int)
        .Aggregate(request, (last, fact) => last.With(fact.Name, _facts.LastOf(fact, (int)request.Facts[fact.Name]!)));

    private void State(Direction direction, HostStatements statements)
    {
        HostStatement[][] all = [.. Combinations(statements.Counted)];
        bool[] found = new bool[all.Length];
        foreach (HostStatement[] hidden in Combinations(statements.Hidden).OrderBy(combination => combination.Sum(statement => statement.Members.Sum(member => member.Value is null ? 1 : 2))))
        {
            for (int i = 0; i < all.Length; i++)
            {
                if (found[i])
                    continue;
                NaiveRequest request = HostStatement.Request(direction, Day, all[i].Concat(hidden));
                if (_engine.Encode(request.ToJson()).Scenario is { } scenario && ValuesOf(scenario) is { } values)
                {
                    found[i] = true;
                    Add(direction, values, request, scenario);
                }
            }
        }
    }

    private void Add(Direction direction, long[] values, NaiveRequest request, Scenario scenario)
    {
        string key = Key(direction, values);
        if (_byValues.ContainsKey(key) || _engine.Decide(scenario) is not { Verdict: not Verdict.NotRegulated } decision)
            return;
        _byValues[key] = new PlainScenario(All.Count, direction, values, request, decision);
        All.Add(_byValues[key]);
    }

    private long[]? ValuesOf(Scenario scenario)
    {
        FactDefinition[] facts = FactsOf(scenario.Direction);
        long[] values = new long[facts.Length];
        for (int i = 0; i < facts.Length; i++)
        {
            int fact = scenario.Space[facts[i].Name];
            if (!scenario.IsKnown(fact))
                return null;
            long value = scenario.ValueOf(fact).Raw;
            values[i] = facts[i].Type == FactType.Number ? _facts.StartsOf(facts[i]).Last(start => start <= value) : value;
        }

        return values;
    }

    private static string Key(Direction direction, long[] values) => direction + " " + string.Join(" ", values);

    private static IEnumerable<HostStatement[]> Combinations(List<HostStatement[]> lists)
    {
        int[] at = new int[lists.Count];
        while (lists.All(list => list.Length > 0))
        {
            yield return [.. lists.Select((list, i) => list[at[i]])];
            int next = lists.Count - 1;
            while (next >= 0 && ++at[next] == lists[next].Length)
                at[next--] = 0;
            if (next < 0)
                yield break;
        }
    }
}
