namespace Kanalvalg;

/// <summary>
/// Truths that may be unknown, as pairs of gates: whether it is true for certain, and whether it may be. Strong Kleene logic, so never
/// wrong where the two agree. Not thread-safe.
/// </summary>
internal sealed class KleeneCircuit(Circuit circuit) : IConnectives
{
    private readonly List<(int Certain, int Possible)> _pairs = [(Circuit.False, Circuit.False), (Circuit.True, Circuit.True)];
    private readonly Dictionary<(int Certain, int Possible), int> _known = new() { [(Circuit.False, Circuit.False)] = 0, [(Circuit.True, Circuit.True)] = 1 };

    /// <summary>The gates of a truth.</summary>
    public (int Certain, int Possible) this[int f] => _pairs[f];

    /// <summary>The truth of these two gates.</summary>
    public int Of(int certain, int possible)
    {
        if (!_known.TryGetValue((certain, possible), out int truth))
        {
            _known[(certain, possible)] = truth = _pairs.Count;
            _pairs.Add((certain, possible));
        }

        return truth;
    }

    public int And(int f, int g) => Of(circuit.And(_pairs[f].Certain, _pairs[g].Certain), circuit.And(_pairs[f].Possible, _pairs[g].Possible));

    public int Or(int f, int g) => Of(circuit.Or(_pairs[f].Certain, _pairs[g].Certain), circuit.Or(_pairs[f].Possible, _pairs[g].Possible));

    public int Not(int f) => Of(circuit.Not(_pairs[f].Possible), circuit.Not(_pairs[f].Certain));
}
