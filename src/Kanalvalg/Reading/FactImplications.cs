namespace Kanalvalg;

/// <summary>What the members of a set imply, as bits for each member; none at all where nothing implies anything.</summary>
internal static class FactImplications
{
    /// <summary>Closes what each member implies directly: itself and all that follows.</summary>
    public static IReadOnlyList<long> Close(IReadOnlyList<long> direct)
    {
        long[] closed = new long[direct.Count];
        for (int i = 0; i < closed.Length; i++)
        {
            closed[i] = direct[i] | (1L << i);
        }

        for (bool grew = true; grew;)
        {
            grew = false;
            for (int i = 0; i < closed.Length; i++)
            {
                long before = closed[i];
                for (int j = 0; j < closed.Length; j++)
                {
                    closed[i] |= ((closed[i] >> j) & 1) != 0 ? closed[j] : 0;
                }

                grew |= closed[i] != before;
            }
        }

        return closed;
    }

    /// <summary>The same for a set that has grown: a new member implies itself.</summary>
    public static IReadOnlyList<long> Extend(IReadOnlyList<long> closed, int members)
    {
        if (closed.Count == 0 || closed.Count == members)
        {
            return closed;
        }

        long[] extended = new long[members];
        for (int i = 0; i < members; i++)
        {
            extended[i] = i < closed.Count ? closed[i] : 1L << i;
        }

        return extended;
    }
}
