namespace Kanalvalg;

/// <summary>A test of one fact as atoms: nested lists stand for "any of" the "all of".</summary>
internal static class AtomCompiler
{
    /// <summary>An atom for the values of a choice, boolean or number that meet the predicate; <c>null</c> when none does.</summary>
    public static Atom? OneOf(FactLayout layout, FactPredicate predicate)
    {
        List<Atom> atoms = [];
        bool any = false;
        for (int word = layout.First / 64; word <= (layout.First + layout.Count - 1) / 64; word++)
        {
            (ulong mask, ulong other) = (0, 0);
            for (int i = 0; i < layout.Count; i++)
            {
                int bit = layout.First + i;
                if (bit / 64 != word)
                {
                    continue;
                }

                bool holds = predicate.Holds(layout.ValueAt(i));
                any |= holds;
                mask |= holds ? 1UL << (bit % 64) : 0;
                other |= holds ? 0 : 1UL << (bit % 64);
            }

            atoms.Add(new Atom(AtomKind.OneOf, word, 0, 0, 0, mask, other, null));
        }

        return !any ? null : atoms.Count == 1 ? atoms[0] : atoms[0] with { Rest = [.. atoms.Skip(1)] };
    }

    /// <summary>An atom for members of a set.</summary>
    public static Atom OfSet(FactLayout layout, AtomKind kind, long members)
    {
        (int wanted, int other) = kind is AtomKind.HasAny or AtomKind.HasAll ? (layout.First, layout.Lacks) : (layout.Lacks, layout.First);
        return new Atom(kind, wanted / 64, wanted % 64, other / 64, other % 64, (ulong)members, 0, null);
    }
}
