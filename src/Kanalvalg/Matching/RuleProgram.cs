namespace Kanalvalg;

/// <summary>
/// Conditions as plain arrays: atoms that read the scenario, then nodes over the truths so far, last the conditions asked for, in order,
/// so that their truths come out as whole words. Evaluated front to back without a branch on the structure of a condition and without
/// allocation. Immutable and thread-safe.
/// </summary>
internal sealed class RuleProgram
{
    private readonly AtomTable _atoms;
    private readonly Part[] _nodes;
    private readonly Part[] _roots;
    private readonly int _words;

    /// <summary>A program whose nodes name atoms and earlier nodes by their place, atoms first, and whose roots name any of them.</summary>
    internal RuleProgram(AtomTable atoms, Part[] nodes, Part[] roots)
    {
        (_atoms, _nodes, _roots) = (atoms, nodes, roots);
        Roots = Conditions(roots);
        _words = RuleTruths.WordsFor(Math.Max(1, atoms.Count + Conditions(nodes)));
    }

    /// <summary>How many conditions it evaluates.</summary>
    public int Roots { get; }

    /// <summary>Sets the bit of each condition that holds for certain, and of each that may. Both spans come in cleared.</summary>
    public void Run(ReadOnlySpan<ulong> scenario, Span<ulong> certain, Span<ulong> possible)
    {
        Span<ulong> truths = _words <= 64 ? stackalloc ulong[_words * 2] : new ulong[_words * 2];
        truths.Clear();
        Span<ulong> isCertain = truths.Slice(0, _words);
        Span<ulong> isPossible = truths.Slice(_words);
        _atoms.Read(scenario, isCertain, isPossible);
        if (isCertain.SequenceEqual(isPossible))
        {
            // Nothing that is tested is unknown, so what is certain is all that is possible.
            Evaluate(_nodes, isCertain, isCertain, _atoms.Count);
            Evaluate(_roots, isCertain, certain, 0);
            certain.Slice(0, RuleTruths.WordsFor(Roots)).CopyTo(possible);
            return;
        }

        Evaluate(_nodes, isCertain, isPossible, isCertain, isPossible, _atoms.Count);
        Evaluate(_roots, isCertain, isPossible, certain, possible, 0);
    }

    /// <summary>Whether the only condition of the program holds for certain, and whether it may.</summary>
    public (bool Certain, bool Possible) Test(ReadOnlySpan<ulong> scenario)
    {
        Span<ulong> truths = stackalloc ulong[2];
        truths.Clear();
        Run(scenario, truths.Slice(0, 1), truths.Slice(1));
        return (truths[0] != 0, truths[1] != 0);
    }

    private static int Conditions(Part[] parts)
    {
        int conditions = 0;
        for (int i = 0; i < parts.Length; i++)
        {
            conditions += parts[i].IsLast ? 1 : 0;
        }

        return conditions;
    }

    private static void Evaluate(Part[] parts, ReadOnlySpan<ulong> truths, Span<ulong> into, int place)
    {
        bool all = true;
        foreach (ref readonly Part part in parts.AsSpan())
        {
            ulong word = truths[part.Word];
            all &= ((~word & part.Must) | (word & part.MustNot)) == 0;
            if (part.IsLast)
            {
                into[place >> 6] |= (all != part.IsNegated ? 1UL : 0) << (place & 63);
                place++;
                all = true;
            }
        }
    }

    private static void Evaluate(
        Part[] parts, ReadOnlySpan<ulong> certain, ReadOnlySpan<ulong> possible, Span<ulong> intoCertain, Span<ulong> intoPossible, int place)
    {
        bool must = true;
        bool may = true;
        foreach (ref readonly Part part in parts.AsSpan())
        {
            (ulong isCertain, ulong isPossible) = (certain[part.Word], possible[part.Word]);
            must &= ((~isCertain & part.Must) | (isPossible & part.MustNot)) == 0;
            may &= ((~isPossible & part.Must) | (isCertain & part.MustNot)) == 0;
            if (part.IsLast)
            {
                intoCertain[place >> 6] |= ((part.IsNegated ? !may : must) ? 1UL : 0) << (place & 63);
                intoPossible[place >> 6] |= ((part.IsNegated ? !must : may) ? 1UL : 0) << (place & 63);
                place++;
                (must, may) = (true, true);
            }
        }
    }

    /// <summary>
    /// The truths in one word that a node wants true and wants false; the node holds when all its parts do or, negated, when not all do.
    /// The last part of a node says so. Any of several is: not all of them false.
    /// </summary>
    internal readonly record struct Part(int Word, ulong Must, ulong MustNot, bool IsLast, bool IsNegated);
}
