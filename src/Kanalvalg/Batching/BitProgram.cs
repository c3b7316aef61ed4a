namespace Kanalvalg;

/// <summary>
/// A circuit as a list of gates over planes, in an order in which each follows what it needs; a plane that is no longer needed is used
/// again. Run front to back, without a branch on what the bits say. Immutable and thread-safe.
/// </summary>
internal sealed class BitProgram
{
    private readonly Gate[] _gates;

    // For each output the plane it comes from, or -1 for one that never changes; and whether it is negated.
    private readonly (int Plane, bool Negated)[] _outputs;

    private BitProgram(Gate[] gates, (int Plane, bool Negated)[] outputs, int planes) => (_gates, _outputs, Planes) = (gates, outputs, planes);

    /// <summary>How many planes it works on, those of the inputs first.</summary>
    public int Planes { get; }

    /// <summary>How many gates it runs.</summary>
    public int Gates => _gates.Length;

    /// <summary>The program for some truths of a circuit whose inputs come in at these planes, -1 for one that is not needed.</summary>
    public static BitProgram Compile(Circuit circuit, IReadOnlyList<int> outputs, IReadOnlyList<int> inputs, int inputPlanes)
    {
        List<int> below = circuit.Below(outputs);
        Dictionary<int, int> uses = [];
        foreach (int gate in below.Where(gate => circuit.InputOf(gate) < 0 && gate != 0))
        {
            (int first, int second) = circuit.PartsOf(gate);
            Use(first / 2);
            Use(second / 2);
        }

        foreach (int output in outputs)
        {
            Use(output / 2);
        }

        Dictionary<int, int> planeOf = [];
        Stack<int> free = new();
        int planes = inputPlanes;
        List<Gate> gates = [];
        foreach (int gate in below.Where(gate => gate != 0))
        {
            if (circuit.InputOf(gate) is var input and >= 0)
            {
                planeOf[gate] = inputs[input];
                continue;
            }

            (int first, int second) = circuit.PartsOf(gate);
            (int a, int b) = (planeOf[first / 2], planeOf[second / 2]);
            Done(first / 2);
            Done(second / 2);
            int into = free.Count > 0 ? free.Pop() : planes++;
            planeOf[gate] = into;
            gates.Add((first & 1, second & 1) switch
            {
                (0, 0) => new Gate(GateKind.Both, into, a, b),
                (0, 1) => new Gate(GateKind.NotSecond, into, a, b),
                (1, 0) => new Gate(GateKind.NotSecond, into, b, a),
                _ => new Gate(GateKind.Neither, into, a, b),
            });
        }

        return new BitProgram([.. gates], [.. outputs.Select(output => (output < 2 ? -1 : planeOf[output / 2], (output & 1) != 0))], planes);

        void Use(int gate) => uses[gate] = uses.TryGetValue(gate, out int known) ? known + 1 : 1;

        void Done(int gate)
        {
            if (--uses[gate] == 0 && planeOf[gate] >= inputPlanes)
            {
                free.Push(planeOf[gate]);
            }
        }
    }

    /// <summary>Works out the outputs of a block. The planes of the inputs come in filled; each output goes to a plane of its own.</summary>
    public void Run(Span<ulong> planes, Span<ulong> outputs, bool vectors)
    {
        BitPlanes.Join(_gates, planes, vectors);
        outputs.Clear();
        for (int i = 0; i < _outputs.Length; i++)
        {
            (int plane, bool negated) = _outputs[i];
            Span<ulong> into = outputs.Slice(i * BitPlanes.Words, BitPlanes.Words);
            if (plane >= 0)
            {
                planes.Slice(plane * BitPlanes.Words, BitPlanes.Words).CopyTo(into);
            }

            for (int word = 0; negated && word < into.Length; word++)
            {
                into[word] = ~into[word];
            }
        }
    }
}
