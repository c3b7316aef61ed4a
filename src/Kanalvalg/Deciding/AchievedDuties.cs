namespace Kanalvalg;

/// <summary>Duties whose end is known to be reached already - given or worked out, not merely assumed - and that are no step for it. Immutable and thread-safe.</summary>
internal sealed class AchievedDuties
{
    private readonly FactSpace _space;

    // For each duty the facts that it makes true, at their values; none for most.
    private readonly (int Fact, FactValue Value)[][] _ends;

    public AchievedDuties(FactSpace space, IReadOnlyList<Duty> duties)
    {
        _space = space;
        List<int> withEnds = [];
        _ends = new (int Fact, FactValue Value)[duties.Count][];
        for (int duty = 0; duty < _ends.Length; duty++)
        {
            IReadOnlyList<AchievedFact> ends = duties[duty].Achieves;
            _ends[duty] = new (int Fact, FactValue Value)[ends.Count];
            if (ends.Count > 0)
            {
                withEnds.Add(duty);
            }

            for (int i = 0; i < ends.Count; i++)
            {
                _ends[duty][i] = (space[ends[i].Fact.Name], ends[i].Value);
            }
        }

        WithEnds = withEnds.ToArray();
    }

    /// <summary>The duties that have an end at all.</summary>
    public IReadOnlyList<int> WithEnds { get; }

    /// <summary>Whether the duty's end is reached.</summary>
    public bool Has(Scenario scenario, int duty)
    {
        foreach ((int fact, FactValue value) in _ends[duty])
        {
            if (scenario.OriginOf(fact) is not (FactOrigin.Given or FactOrigin.Derived) || !scenario.IsKnown(fact) || scenario.ValueOf(fact) != value)
            {
                return false;
            }
        }

        return _ends[duty].Length > 0;
    }

    /// <summary>The bits of the duties whose end is reached.</summary>
    public ulong[] Of(Scenario scenario)
    {
        ulong[] duties = new ulong[RuleTruths.WordsFor(_ends.Length)];
        foreach (int duty in WithEnds)
        {
            if (Has(scenario, duty))
            {
                RuleTruths.Mark(duties, duty);
            }
        }

        return duties;
    }

    /// <summary>The cubes of the duty's end being reached; <c>null</c> where it is a number, or has too many parts.</summary>
    public CoverTest[][]? CubesOf(int duty, ConditionCover cover)
    {
        CoverTest[][] cubes = [[]];
        foreach ((int fact, FactValue value) in _ends[duty])
        {
            if (_space.Layouts[fact].Number >= 0 || _space.Layouts[fact].Count > 64 || cubes.Length * 2 > ConditionCover.MostCubes)
            {
                return null;
            }

            CoverTest[] same = Same(fact, value, cover);
            (int word, int shift) = _space.OriginOf(fact);
            BitField origin = new(word, shift, 2);
            cubes = [.. cubes.SelectMany(_ => new[] { FactOrigin.Given, FactOrigin.Derived }, (cube, from) => cube.Concat(same).Append(cover.Exactly(origin, (ulong)from)).ToArray())];
        }

        return cubes;
    }

    private CoverTest[] Same(int fact, FactValue value, ConditionCover cover)
    {
        FactLayout layout = _space.Layouts[fact];
        BitField[] fields = BitField.Of(layout);
        ulong own = layout.IsSet ? (ulong)value.Raw : 1UL << (int)value.Raw;
        int half = layout.IsSet ? fields.Length / 2 : 1;
        return [.. fields.Select((field, i) => cover.Exactly(field, ((i < half ? own : ~own) >> (i % half * BitField.Most)) & field.Mask))];
    }
}
