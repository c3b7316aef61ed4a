namespace Kanalvalg.Tests.Analysis;

/// <summary>
/// The facts that a profile's scope, rules and invariants rest on, those that only what is impossible rests on, and where numbers are
/// cut. Shares the bound conditions with the library, nothing else.
/// </summary>
internal sealed class CountedFacts
{
    private readonly SortedSet<string> _counted = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _hidden = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SortedSet<long>> _starts = [];

    public CountedFacts(ProfileText text, DecisionEngine engine)
    {
        JurisdictionProfile profile = engine.Profile;
        foreach (Condition condition in profile.Rules.Select(rule => rule.Condition).Concat(profile.Invariants.Select(invariant => invariant.When)).Append(profile.Scope))
            Collect(condition, _counted);
        foreach (Condition condition in profile.Impossible)
            Collect(condition, _hidden);
        if ((profile.Facts.Single(fact => fact.Name == "systems").Assume is null || _hidden.Contains("systems")) && profile.Routes.Any(route => route.Outbound && route.Route.System is not null))
            _counted.Add("systems");
        if (LaysDutiesOnArrivals(text.WithBareConditions().Compile()))
            _counted.Add("message.arrivedBy");
        _counted.Remove("direction");
        _hidden.Remove("direction");
        _hidden.ExceptWith(_counted);
        foreach (AchievedFact end in profile.Duties.SelectMany(duty => duty.Achieves).Where(end => end.Fact.Type == FactType.Number))
            Cut(end.Fact.Name, [end.Value.Raw, end.Value.Raw + 1]);
        All = [.. profile.Facts.Where(fact => _counted.Contains(fact.Name) || _hidden.Contains(fact.Name))];
    }

    /// <summary>Those that count and those that do not, in the catalogue's order.</summary>
    public IReadOnlyList<FactDefinition> All { get; }

    public bool Counts(FactDefinition fact) => _counted.Contains(fact.Name);

    public static bool IsOf(FactDefinition fact, Direction direction) => fact.Only is not { } only || only == direction;

    /// <summary>The first number of each stretch between two thresholds.</summary>
    public long[] StartsOf(FactDefinition fact) => [.. _starts.GetValueOrDefault(fact.Name, []).Append(0).Where(start => start >= 0).Distinct().Order()];

    /// <summary>The last number of the stretch that begins at one; of the last stretch, which has none, one further on.</summary>
    public int LastOf(FactDefinition fact, int start) => (int)(StartsOf(fact).FirstOrDefault(next => next > start, start + 8) - 1);

    // Inbound a duty on some routes is a step by the channel that the message came by: such a rule, unless its condition says that it is
    // about what is sent, rests on that channel.
    private static bool LaysDutiesOnArrivals(DecisionEngine conditions)
    {
        string facts = string.Join(", ", conditions.Profile.Facts.Where(fact => fact.Name != "direction" && IsOf(fact, Direction.Inbound)).Select(fact => fact.Name)
            .GroupBy(name => name.Split('.')[0]).Select(group => $"\"{group.Key}\": {Nothing([.. group.Select(name => name.Split('.')[1..])])}"));
        if (conditions.Encode($$"""{ "direction": "inbound", {{facts}} }""").Scenario is not { } open)
            return false;
        int words = RuleTruths.WordsFor(conditions.Profile.Rules.Count);
        (ulong[] certain, ulong[] possible) = (new ulong[words], new ulong[words]);
        conditions.Compiled.Matcher.Match(open, certain, possible);
        return conditions.Profile.Rules.Any(rule => RuleTruths.Has(possible, rule.Index) && rule.Effects.OfType<Effect.Oblige>().Any(oblige => oblige.On.Count > 0));
    }

    private static string Nothing(string[][] paths) => paths is [[]]
        ? "null"
        : "{" + string.Join(", ", paths.GroupBy(path => path[0]).Select(group => $"\"{group.Key}\": {Nothing([.. group.Select(path => path[1..])])}")) + "}";

    private void Collect(Condition condition, ISet<string> facts)
    {
        switch (condition)
        {
            case Condition.Test test:
                facts.Add(test.Fact.Name);
                if (test.Fact.Type == FactType.Number)
                    Cut(test.Fact.Name, Cuts(test.Predicate));
                break;
            case Condition.AllOf all:
                all.Parts.ToList().ForEach(part => Collect(part, facts));
                break;
            case Condition.AnyOf any:
                any.Parts.ToList().ForEach(part => Collect(part, facts));
                break;
            case Condition.Not not:
                Collect(not.Part, facts);
                break;
            case Condition.OfTerm term:
                Collect(term.Term.When, facts);
                break;
        }
    }

    private void Cut(string fact, IEnumerable<long> starts)
    {
        if (!_starts.TryGetValue(fact, out SortedSet<long>? known))
            _starts[fact] = known = [];
        known.UnionWith(starts);
    }

    private static IEnumerable<long> Cuts(FactPredicate predicate) => predicate switch
    {
        FactPredicate.OneOf one => one.Values.SelectMany(value => new[] { value.Raw, value.Raw + 1 }),
        FactPredicate.AtLeast least => [least.Least],
        FactPredicate.AtMost most => [most.Most + 1],
        FactPredicate.Not not => Cuts(not.Inner),
        FactPredicate.Both both => both.Parts.SelectMany(Cuts),
        _ => [],
    };
}
