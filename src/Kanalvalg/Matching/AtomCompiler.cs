namespace Kanalvalg;

/// <summary>A test of one fact as atoms.</summary>
internal static class AtomCompiler
{
    /// <summary>An atom for the values of a choice, boolean or number that meet the predicate; false when none does.</summary>
    public static bool TryOneOf(FactLayout layout, FactPredicate predicate, out Atom atom)
    {
        int last = (layout.First + layout.Count - 1) / 64;
        Atom first = InWord(layout, predicate, layout.First / 64, null);
        if (first.Word >= last)
        {
            atom = first;
            return first.Mask != 0;
        }

        Atom[] rest = new Atom[last - first.Word];
        bool any = first.Mask != 0;
        for (int i = 0; i < rest.Length; i++)
        {
            rest[i] = InWord(layout, predicate, first.Word + 1 + i, null);
            any |= rest[i].Mask != 0;
        }

        atom = InWord(layout, predicate, first.Word, rest);
        return any;
    }

    /// <summary>An atom for members of a set.</summary>
    public static Atom OfSet(FactLayout layout, AtomKind kind, long members)
    {
        (int wanted, int other) = kind is AtomKind.HasAny or AtomKind.HasAll ? (layout.First, layout.Lacks) : (layout.Lacks, layout.First);
        return new Atom(kind, wanted / 64, wanted % 64, other / 64, other % 64, (ulong)members, 0, null);
    }

    private static Atom InWord(FactLayout layout, FactPredicate predicate, int word, Atom[]? rest)
    {
        (ulong mask, ulong other) = (0, 0);
        for (int i = Math.Max(0, (word * 64) - layout.First); i < layout.Count && (layout.First + i) / 64 == word; i++)
        {
            ulong bit = 1UL << ((layout.First + i) % 64);
            if (predicate.Holds(layout.ValueAt(i)))
            {
                mask |= bit;
            }
            else
            {
                other |= bit;
            }
        }

        return new Atom(AtomKind.OneOf, word, 0, 0, 0, mask, other, rest);
    }
}
