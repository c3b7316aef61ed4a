namespace Kanalvalg;

/// <summary>The known name that an unknown one is probably a slip for.</summary>
internal static class NearestName
{
    private const int LongestName = 40;
    private const int MostCandidates = 1000;

    /// <summary>The nearest of the known names; <c>null</c> where none is near. The work is bounded whatever is asked.</summary>
    public static string? Of(string name, IEnumerable<string> known)
    {
        if (name.Length is 0 or > LongestName)
        {
            return null;
        }

        string? nearest = null;
        int least = Math.Min(3, name.Length / 3) + 1;
        foreach (string candidate in known.Take(MostCandidates))
        {
            int distance = Distance(name, candidate, least);
            if (distance < least)
            {
                (nearest, least) = (candidate, distance);
            }
        }

        return nearest;
    }

    /// <summary>How many letters are typed wrong, left out, put in or swapped with the next; <paramref name="limit"/> where it is that or more.</summary>
    private static int Distance(string name, string candidate, int limit)
    {
        if (string.Equals(name, candidate, StringComparison.OrdinalIgnoreCase))
        {
            return 0;
        }

        // A fact named without what stands before its last dot.
        if (candidate.Length > name.Length + 1 && candidate[candidate.Length - name.Length - 1] == '.' && candidate.EndsWith(name, StringComparison.Ordinal))
        {
            return 1;
        }

        if (Math.Abs(name.Length - candidate.Length) >= limit)
        {
            return limit;
        }

        int[] before = new int[candidate.Length + 1];
        int[] last = new int[candidate.Length + 1];
        int[] row = new int[candidate.Length + 1];
        for (int j = 0; j <= candidate.Length; j++)
        {
            last[j] = j;
        }

        for (int i = 1; i <= name.Length; i++)
        {
            row[0] = i;
            for (int j = 1; j <= candidate.Length; j++)
            {
                bool same = char.ToUpperInvariant(name[i - 1]) == char.ToUpperInvariant(candidate[j - 1]);
                row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + (same ? 0 : 1));
                if (i > 1 && j > 1 && name[i - 1] == candidate[j - 2] && name[i - 2] == candidate[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }
            }

            (before, last, row) = (last, row, before);
        }

        return Math.Min(limit, last[candidate.Length]);
    }
}
