namespace Kanalvalg.Tests.Reference;

/// <summary>
/// Decides by trying: every way of filling in what is unknown is decided by itself, and what all of them say is certain. Written from the
/// design alone, as plainly as can be, to prove the engine by; hopeless where much is unknown.
/// </summary>
internal sealed class NaiveDecider(JurisdictionProfile profile, NaiveRequest request)
{
    /// <summary>The most completions that are looked at for one decision, those of other assumptions and of remedies among them.</summary>
    public const int Most = 20_000;

    private readonly NaiveProfile _profile = new(profile);

    /// <summary>The decision; <c>null</c> where there are too many combinations.</summary>
    public NaiveDecision? Decide(int most = Most)
    {
        NaiveKnowledge known = new(_profile, request);
        NaiveDecision decision = new();
        if (known.Invalid is { } invalid)
        {
            decision.Lines["invalid"] = invalid.Length > 0 ? "yes" : "no";
            return decision;
        }

        NaiveWorlds worlds = new(_profile, known);
        int others = known.Facts.Where(IsAssumed).Sum(fact => OtherValues(fact).Count()) + ChangeSets(known).Count();
        if (worlds.Count * (1 + others) > most)
            return null;
        NaiveCase decided = new(_profile, known);
        if (decided.Worlds.Count == 0)
        {
            decision.Lines["invalid"] = "yes";
            return decision;
        }

        decision.Varies = decided.Worlds.DistinctBy(world => (world.Outcome.Verdict, world.Outcome.Route)).Count() > 1;
        Summary(decided, decision.Lines);
        Rules(known, worlds, decided, decision.Lines);
        Questions(decided, worlds, decision);
        decision.Lines["assumed"] = string.Join(" ", Assumed(known, decided));
        Remedies(known, decided, decision.Lines);
        return decision;
    }

    private void Summary(NaiveCase decided, SortedDictionary<string, string> lines)
    {
        lines["verdict"] = decided.Verdict.ToString();
        lines["route"] = decided.NameOf(decided.Route);
        if (decided.Verdict == Verdict.NotRegulated)
            return;
        int[] order = decided.Order;
        lines["fallback"] = decided.NameOf(!decided.IsInbound && decided.Verdict == Verdict.Undecided ? Array.Find([.. order, -1], place => place < 0 || decided.IsOpen(place)) : -1);
        IEnumerable<int> alternatives = order.Where(place => decided.IsOpen(place) && place != decided.Route);
        if (decided.IsInbound && decided.Route >= 0)
            alternatives = alternatives.Prepend(decided.Route);
        lines["alternatives"] = string.Join(" ", alternatives.Select(decided.NameOf));
        lines["excluded"] = string.Join(" ", order.Where(place => !decided.IsOpen(place)).Select(decided.NameOf));
        foreach (int place in order)
        {
            lines["status of " + decided.NameOf(place)] = decided.StatusOf(place).ToString();
            lines["duties on " + decided.NameOf(place)] = Text(profile.Duties, decided, outcome => outcome.DutiesOn[place]);
        }

        lines["steps"] = Text(profile.Duties.OrderBy(duty => duty.Phase), decided, decided.Steps);
        lines["advice"] = string.Join(" ", profile.Advice.Select(advice => advice.Code).Where(code => decided.Worlds.All(world => world.Outcome.Advice.Contains(code))));
        if (decided.ArrivedBy is { } channel)
            lines["arrival"] = channel + " " + decided.ArrivalStatus(channel);
    }

    private static string Text(IEnumerable<Duty> duties, NaiveCase decided, Func<NaiveOutcome, ISet<string>> of)
    {
        var held = duties.Select(duty => (duty.Code, Times: decided.Worlds.Count(world => of(world.Outcome).Contains(duty.Code))));
        return string.Join(" ", held.Where(duty => duty.Times > 0).Select(duty => duty.Code + (duty.Times == decided.Worlds.Count ? "" : "?")));
    }

    // Kleene truths: of the condition, less what an overriding rule takes away.
    private void Rules(NaiveKnowledge known, NaiveWorlds worlds, NaiveCase decided, SortedDictionary<string, string> lines)
    {
        if (decided.Verdict == Verdict.NotRegulated)
            return;
        foreach (Rule rule in profile.Rules)
            lines["rule " + rule.Id] = TruthOf(rule).ToString();

        Truth TruthOf(Rule rule)
        {
            if (!rule.InForce.Covers(known.Day))
                return Truth.False;
            Truth truth = NaiveLogic.Kleene(known, worlds, rule.When);
            if (rule.Unless is { } unless)
                truth = Min(truth, NaiveLogic.Not(NaiveLogic.Kleene(known, worlds, unless)));
            foreach (Rule other in profile.Rules.Where(other => other.Overrides.Contains(rule.Index)))
                truth = Min(truth, NaiveLogic.Not(TruthOf(other)));
            return truth;
        }

        static Truth Min(Truth first, Truth second) => first < second ? first : second;
    }

    // A fact matters when two completions that differ in it alone come to something else.
    private static void Questions(NaiveCase decided, NaiveWorlds worlds, NaiveDecision decision)
    {
        IReadOnlyList<string> facts = worlds.Facts;
        for (int fact = 0; fact < facts.Count; fact++)
        {
            int at = fact;
            (int pairs, int telling) = (0, 0);
            (bool verdict, bool route, bool duties) = (false, false, false);
            HashSet<string> steps = [];
            foreach (var alike in decided.Worlds.GroupBy(world => string.Join(",", world.World.Unknowns.Select((value, i) => i == at ? 0 : value))))
            {
                NaiveOutcome[] outcomes = [.. alike.Select(world => world.Outcome)];
                foreach (NaiveOutcome one in outcomes)
                {
                    foreach (NaiveOutcome other in outcomes.Where(other => other != one))
                    {
                        pairs++;
                        telling += one.Verdict != other.Verdict || one.Route != other.Route ? 1 : 0;
                        verdict |= one.Verdict != other.Verdict;
                        route |= one.Route != other.Route;
                        duties |= !one.Steps.SetEquals(other.Steps);
                        steps.UnionWith(decided.Steps(one).Except(decided.Steps(other)));
                    }
                }
            }

            foreach (string step in steps)
                decision.DependsOn[step] = decision.DependsOn.GetValueOrDefault(step, "") + facts[fact] + " ";
            if (pairs == 0 && worlds.ValuesOf(facts[fact]).Count > 1)
                decision.Tied.Add(facts[fact]);
            if (verdict || route || duties)
                decision.Questions.Add(new NaiveQuestion(facts[fact], verdict, route, duties, (double)telling / pairs));
        }
    }

    // An assumption matters when the decision would be another with any other value.
    private IEnumerable<string> Assumed(NaiveKnowledge known, NaiveCase decided) =>
        from fact in known.Facts
        where IsAssumed(fact)
        where OtherValues(fact).Any(value => new NaiveCase(_profile, known.Changed([(fact.Definition.Name, value)])) is { Worlds.Count: > 0 } other && !other.SameAs(decided))
        select fact.Definition.Name;

    private static bool IsAssumed(NaiveFact fact) => fact.Origin == NaiveOrigin.Assumed;

    private IEnumerable<long> OtherValues(NaiveFact fact)
    {
        FactDefinition definition = fact.Definition;
        bool rests = _profile.RestsOn.Contains(definition.Name)
            || (definition.Name is "sender.kind" or "recipient.kind" && _profile.RestsOn.Contains(definition.Name.Replace(".kind", ".internal", StringComparison.Ordinal)));
        if (!rests)
            return [];
        IEnumerable<long> values = definition.Type switch
        {
            FactType.Boolean => [0, 1],
            FactType.Choice => Enumerable.Range(0, definition.Values.Count).Select(value => (long)value),
            FactType.Number => _profile.NumbersOf(definition.Name),
            _ => Subsets(_profile.MembersOf(definition.Name)).Where(set => (NaiveProfile.Implied(definition, set) & _profile.MembersOf(definition.Name) & ~set) == 0),
        };
        return values.Where(value => value != fact.Value);
    }

    private static IEnumerable<long> Subsets(long members)
    {
        for (long some = members; ; some = (some - 1) & members)
        {
            yield return some;
            if (some == 0)
                yield break;
        }
    }

    private void Remedies(NaiveKnowledge known, NaiveCase decided, SortedDictionary<string, string> lines)
    {
        int[] excluded = decided.Verdict == Verdict.NotRegulated ? [] : [.. decided.Order.Where(place => !decided.IsOpen(place))];
        Dictionary<int, List<HashSet<(string Fact, long Value)>>> found = excluded.ToDictionary(place => place, _ => new List<HashSet<(string, long)>>());
        foreach (HashSet<(string Fact, long Value)> changes in ChangeSets(known).OrderBy(set => set.Count))
        {
            int[] left = [.. excluded.Where(place => !found[place].Any(smaller => smaller.IsSubsetOf(changes)))];
            if (left.Length == 0)
                continue;
            NaiveCase changed = new(_profile, known.Changed(changes));
            foreach (int place in left.Where(place => changed.Worlds.Count > 0 && changed.IsOpen(place)))
                found[place].Add(changes);
        }

        foreach (int place in excluded)
            lines["remedies of " + decided.NameOf(place)] = string.Join(" or ", found[place].Select(Text).Order(StringComparer.Ordinal));
        if (decided.Verdict != Verdict.NotRegulated && request.Wanted is { } wanted)
        {
            int[] named = [.. decided.Order.Where(place => NaiveJudge.Matches(RouteSelector.Of(wanted), decided.Judge.Places[place]))];
            int[] opened = [.. named.Where(decided.IsOpen), .. named.Where(place => found.TryGetValue(place, out var some) && some.Count > 0), .. named];
            lines["wanted"] = decided.NameOf(opened[0]);
        }
    }

    private string Text(HashSet<(string Fact, long Value)> changes)
    {
        IEnumerable<string> duties = profile.Duties.Where(duty => duty.Achieves.Any(achieved => changes.Contains((achieved.Fact.Name, achieved.Value.Raw)))).Select(duty => duty.Code);
        return string.Join(", ", changes.Select(change => new FactSetting(_profile.Fact(change.Fact), new FactValue(change.Value)).ToString()).Order(StringComparer.Ordinal))
            + " [" + string.Join(" ", duties) + "]";
    }

    // Every way of changing some of the actionable facts to something that the user can bring about.
    private static IEnumerable<HashSet<(string Fact, long Value)>> ChangeSets(NaiveKnowledge known)
    {
        IEnumerable<HashSet<(string, long)>> sets = [[]];
        foreach (NaiveFact fact in known.Facts.Where(fact => fact.Definition.Actionable.Count > 0 && !known.IsForeign(fact.Definition)))
        {
            long[] values = [.. fact.Definition.Actionable.Select(value => value.Raw).Where(value => !(fact.IsKnown && fact.Value == value))];
            sets = [.. sets.SelectMany(set => values.Select(value => new HashSet<(string, long)>(set) { (fact.Definition.Name, value) }).Prepend(set))];
        }

        return sets.Where(set => set.Count > 0);
    }
}
