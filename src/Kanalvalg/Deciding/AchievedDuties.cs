namespace Kanalvalg;

/// <summary>Duties whose end is known to be reached already - given or worked out, not merely assumed - and that are no step for it. Immutable and thread-safe.</summary>
internal sealed class AchievedDuties
{
    // For each duty the facts that it makes true, at their values; none for most.
    private readonly (int Fact, FactValue Value)[][] _ends;
    private readonly int[] _withEnds;

    public AchievedDuties(FactSpace space, IReadOnlyList<Duty> duties)
    {
        _ends = new (int Fact, FactValue Value)[duties.Count][];
        for (int duty = 0; duty < _ends.Length; duty++)
        {
            IReadOnlyList<AchievedFact> ends = duties[duty].Achieves;
            _ends[duty] = new (int Fact, FactValue Value)[ends.Count];
            for (int i = 0; i < ends.Count; i++)
            {
                _ends[duty][i] = (space[ends[i].Fact.Name], ends[i].Value);
            }
        }

        _withEnds = Array.FindAll(Enumerable.Range(0, _ends.Length).ToArray(), duty => _ends[duty].Length > 0);
    }

    /// <summary>Whether the duty's end is reached.</summary>
    public bool Has(Scenario scenario, int duty)
    {
        foreach ((int fact, FactValue value) in _ends[duty])
        {
            if (scenario.Origins[fact] is not (FactOrigin.Given or FactOrigin.Derived) || !scenario.IsKnown(fact) || scenario.ValueOf(fact) != value)
            {
                return false;
            }
        }

        return _ends[duty].Length > 0;
    }

    /// <summary>Sets the bit of each duty whose end is reached.</summary>
    public void Mark(Scenario scenario, Span<ulong> duties)
    {
        foreach (int duty in _withEnds)
        {
            if (Has(scenario, duty))
            {
                RuleTruths.Mark(duties, duty);
            }
        }
    }
}
