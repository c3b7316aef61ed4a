namespace Kanalvalg;

/// <summary>A cube as tables see it: for each lookup the patterns that it allows; <c>null</c> for any. Immutable.</summary>
internal sealed class TableColumn(bool[]?[] allowed)
{
    /// <summary>Clears the column's bit in the row of each pattern of a lookup that it does not allow.</summary>
    public void Clear(int lookup, int column, Span<ulong> rows, int words)
    {
        if (allowed[lookup] is not { } some)
        {
            return;
        }

        for (int pattern = 0; pattern < some.Length; pattern++)
        {
            if (!some[pattern])
            {
                RuleTruths.Clear(rows.Slice(pattern * words), column);
            }
        }
    }

    /// <summary>As few columns as come of joining two at a time: one that holds the other, or that differs from it in one lookup alone. None for what allows nothing.</summary>
    public static List<TableColumn> Merged(IEnumerable<TableColumn> columns)
    {
        List<TableColumn> left = [.. columns.Where(column => !column.IsEmpty)];
        for (int i = 0; i < left.Count; i++)
        {
            for (int j = 0; j < left.Count; j++)
            {
                if (i != j && left[i].With(left[j]) is { } both)
                {
                    left[Math.Min(i, j)] = both;
                    left.RemoveAt(Math.Max(i, j));

                    // What it was compared with before may now be joined with it.
                    (i, j) = (-1, left.Count);
                }
            }
        }

        return left;
    }

    private bool IsEmpty => Array.Exists(allowed, some => some is not null && !Array.Exists(some, pattern => pattern));

    private TableColumn? With(TableColumn other)
    {
        int differs = -1;
        for (int lookup = 0; lookup < allowed.Length; lookup++)
        {
            if (!Same(lookup, other))
            {
                if (differs >= 0)
                {
                    return Holds(other) ? this : null;
                }

                differs = lookup;
            }
        }

        if (differs < 0)
        {
            return this;
        }

        bool[]?[] both = (bool[]?[])allowed.Clone();
        both[differs] = both[differs] is { } some && other[differs] is { } more ? [.. some.Zip(more, (one, another) => one || another)] : null;
        return new TableColumn(both);
    }

    private bool[]? this[int lookup] => allowed[lookup];

    private bool Same(int lookup, TableColumn other) =>
        ReferenceEquals(allowed[lookup], other[lookup]) || (allowed[lookup] is { } some && other[lookup] is { } more && some.AsSpan().SequenceEqual(more));

    private bool Holds(TableColumn other)
    {
        for (int lookup = 0; lookup < allowed.Length; lookup++)
        {
            if (allowed[lookup] is { } some && (other[lookup] is not { } less || !Enumerable.Range(0, some.Length).All(pattern => some[pattern] || !less[pattern])))
            {
                return false;
            }
        }

        return true;
    }
}
