using NRules.RuleModel;

namespace Kanalvalg.NRules;

/// <summary>
/// A host's objects, and the facts that its rules derive from them for as long as they hold. For one thread at a time. Once a rule has
/// failed in it, it fails for good: open another.
/// </summary>
public sealed class FactSession
{
    private readonly FactRules _rules;
    private readonly GuardedSession _session;

    internal FactSession(FactRules rules, RuleNetwork network)
    {
        _rules = rules;
        _session = network.Open(Refused);
    }

    /// <summary>Puts an object in.</summary>
    /// <exception cref="ArgumentException">It is there already.</exception>
    /// <exception cref="RuleEngineException">A rule failed.</exception>
    public void Insert(object item)
    {
        Require.NotNull(item, nameof(item));
        _session.Insert([item]);
    }

    /// <summary>Says that an object has changed: what no longer follows from it goes.</summary>
    /// <exception cref="ArgumentException">It was not put in.</exception>
    /// <exception cref="RuleEngineException">A rule failed.</exception>
    public void Update(object item)
    {
        Require.NotNull(item, nameof(item));
        _session.Update(item);
    }

    /// <summary>Takes an object out, and what follows from it.</summary>
    /// <exception cref="ArgumentException">It was not put in.</exception>
    /// <exception cref="RuleEngineException">A rule failed.</exception>
    public void Retract(object item)
    {
        Require.NotNull(item, nameof(item));
        _session.Retract(item);
    }

    /// <summary>Runs the rules, and says what now follows, in the order of <see cref="FactRules.Derives"/>.</summary>
    /// <exception cref="RuleEngineException">A rule failed, the rules did not come to rest, or two of them say different things of one fact.</exception>
    public IReadOnlyList<DerivedFact> Derive()
    {
        _session.Fire(_rules.Options.MostFirings);
        ILookup<string, DerivedFact> facts = _session.Facts<DerivedFact>().ToLookup(fact => fact.Fact, StringComparer.Ordinal);
        if (_rules.Derives.FirstOrDefault(name => facts[name].Any(fact => !fact.Says(facts[name].First()))) is { } disputed)
        {
            throw new RuleEngineException($"two rules say different things of `{disputed}`");
        }

        return [.. _rules.Derives.Where(facts.Contains).Select(name => facts[name].First())];
    }

    /// <summary>The request with what follows; of facts that the rules are there to derive and did not, it says that they are unknown.</summary>
    /// <exception cref="ArgumentException">The request's own further facts hold one that the rules are there to derive.</exception>
    /// <exception cref="RuleEngineException">As for <see cref="Derive"/>.</exception>
    public DecisionRequest AddTo(DecisionRequest request)
    {
        Require.NotNull(request, nameof(request));
        Dictionary<string, FactInput> facts = request.Facts?.ToDictionary(fact => fact.Key, fact => fact.Value, StringComparer.Ordinal) ?? [];
        Dictionary<string, FactInput> derived = Derive().ToDictionary(fact => fact.Fact, fact => fact.Value, StringComparer.Ordinal);
        foreach (string name in _rules.Derives)
        {
            if (facts.ContainsKey(name))
            {
                throw new ArgumentException($"`{name}` is for the rules to derive, and the request says it too", nameof(request));
            }

            facts[name] = derived.TryGetValue(name, out FactInput? value) ? value : FactInput.Unknown;
        }

        return request with { Facts = facts };
    }

    private string? Refused(IFact fact) => fact.Value switch
    {
        DerivedFact derived when !_rules.Derives.Contains(derived.Fact) => $"a rule derives `{derived.Fact}`, which is none of the facts that the rules were said to derive",
        DerivedFact derived when fact.Source is null => $"`{derived.Fact}` is not for a host to put in: rules derive it",
        _ => null,
    };
}
