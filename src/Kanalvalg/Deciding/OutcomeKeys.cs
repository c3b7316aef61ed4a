namespace Kanalvalg;

/// <summary>
/// All that the outcome of a scenario rests on where nothing that counts is unknown, as bits: the rules in force, the scope, the direction,
/// the systems at hand that any route needs, how it arrived, the duties achieved. Equal bits, equal outcomes. Immutable and thread-safe.
/// </summary>
internal sealed class OutcomeKeys
{
    private readonly CompiledProfile _profile;
    private readonly int _rules;
    private readonly int _scope;
    private readonly int _inbound;
    private readonly int _systems;
    private readonly int _arrivedBy;
    private readonly int _achieved;

    public OutcomeKeys(CompiledProfile profile)
    {
        _profile = profile;
        _rules = profile.Profile.Rules.Count;
        _scope = _rules;
        _inbound = _scope + 1;
        _systems = _inbound + 1;
        _arrivedBy = _systems + profile.Outbound.SystemsUsed.Count;
        _achieved = _arrivedBy + profile.Space.Layouts[profile.Space.ArrivedBy].Count;
        Words = RuleTruths.WordsFor(_achieved + profile.Achieved.WithEnds.Count);
    }

    /// <summary>How many words a key has.</summary>
    public int Words { get; }

    /// <summary>Writes what a key holds beside the rules of a scenario of which all that counts is known. It comes in cleared there.</summary>
    public void Write(Scenario scenario, bool isInScope, Span<ulong> key)
    {
        Put(key, _scope, isInScope);
        if (scenario.Direction == Direction.Inbound)
        {
            RuleTruths.Mark(key, _inbound);
            RuleTruths.Mark(key, _arrivedBy + (int)scenario.ValueOf(_profile.Space.ArrivedBy).Raw);
        }

        IReadOnlyList<int> systems = _profile.Outbound.SystemsUsed;
        for (int i = 0; i < systems.Count; i++)
        {
            Put(key, _systems + i, scenario.MayHave(_profile.Space.Systems, systems[i]));
        }

        for (int i = 0; i < _profile.Achieved.WithEnds.Count; i++)
        {
            Put(key, _achieved + i, _profile.Achieved.Has(scenario, _profile.Achieved.WithEnds[i]));
        }
    }

    /// <summary>The cubes of each bit of a key, as <paramref name="cover"/> takes truths; <c>null</c> where one has too many.</summary>
    public CoverTest[][][]? CubesOf(ConditionCover cover)
    {
        List<CoverTest[][]?> cubes = [.. _profile.Profile.Rules.Select(rule => cover.Of(rule.Condition)), cover.Of(_profile.Profile.Scope)];
        FactSpace space = _profile.Space;
        cubes.Add(cover.OneOf(space[FactNames.Direction], 1UL << (int)Direction.Inbound));
        cubes.AddRange(_profile.Outbound.SystemsUsed.Select(system => cover.Has(space.Systems, system)));
        cubes.AddRange(Enumerable.Range(0, _achieved - _arrivedBy).Select(channel => cover.OneOf(space.ArrivedBy, 1UL << channel)));
        cubes.AddRange(_profile.Achieved.WithEnds.Select(duty => _profile.Achieved.CubesOf(duty, cover)));
        return cubes.Contains(null) ? null : [.. cubes.Select(some => some!)];
    }

    /// <summary>The rules in force.</summary>
    public ulong[] RulesOf(ReadOnlySpan<ulong> key)
    {
        ulong[] rules = key.Slice(0, RuleTruths.WordsFor(_rules)).ToArray();
        if (_rules % 64 != 0)
        {
            rules[rules.Length - 1] &= (1UL << (_rules % 64)) - 1;
        }

        return rules;
    }

    public RoutePlan PlanOf(ReadOnlySpan<ulong> key) => RuleTruths.Has(key, _inbound) ? _profile.Inbound : _profile.Outbound;

    public bool IsInScope(ReadOnlySpan<ulong> key) => RuleTruths.Has(key, _scope);

    /// <summary>Whether a system that any route needs is at hand, by its place among <see cref="RoutePlan.SystemsUsed"/>.</summary>
    public bool HasSystem(ReadOnlySpan<ulong> key, int used) => RuleTruths.Has(key, _systems + used);

    public bool IsArrivedBy(ReadOnlySpan<ulong> key, int channel) => RuleTruths.Has(key, _arrivedBy + channel);

    /// <summary>The bits of the duties whose end is reached.</summary>
    public ulong[] AchievedOf(ReadOnlySpan<ulong> key)
    {
        ulong[] achieved = new ulong[RuleTruths.WordsFor(_profile.Profile.Duties.Count)];
        for (int i = 0; i < _profile.Achieved.WithEnds.Count; i++)
        {
            if (RuleTruths.Has(key, _achieved + i))
            {
                RuleTruths.Mark(achieved, _profile.Achieved.WithEnds[i]);
            }
        }

        return achieved;
    }

    private static void Put(Span<ulong> key, int bit, bool on)
    {
        if (on)
        {
            RuleTruths.Mark(key, bit);
        }
    }
}
