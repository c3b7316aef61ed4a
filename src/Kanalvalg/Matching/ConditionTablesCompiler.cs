namespace Kanalvalg;

/// <summary>Makes the tables of conditions: joins neighbouring fields into lookups, gives each cube a column, and works out the rows. Mutable; used once.</summary>
internal sealed class ConditionTablesCompiler
{
    private readonly ConditionCover _cover;

    private ConditionTablesCompiler(ConditionCover cover) => _cover = cover;

    /// <summary>Tables of conditions by their cubes; <c>null</c> where they would be too large to be of use.</summary>
    public static ConditionTables? Compile(ConditionCover cover, CoverTest[][][] conditions) => new ConditionTablesCompiler(cover).Compile(conditions);

    private ConditionTables? Compile(CoverTest[][][] conditions)
    {
        Group[] groups = Groups(conditions);
        List<TableColumn?> columns = [];
        List<TableColumn> others = [];
        List<int> further = [];
        for (int i = 0; i < conditions.Length; i++)
        {
            List<TableColumn> merged = TableColumn.Merged(conditions[i].Select(cube => ColumnOf(cube, groups)));
            columns.Add(merged.Count == 0 ? null : merged[0]);
            others.AddRange(merged.Skip(1));
            further.AddRange(Enumerable.Repeat(i, Math.Max(0, merged.Count - 1)));
        }

        columns.AddRange(others);
        if (columns.Count > ConditionTables.MostWords * 64)
        {
            return null;
        }

        int words = RuleTruths.WordsFor(columns.Count);
        ulong[] alive = new ulong[words];
        for (int column = 0; column < columns.Count; column++)
        {
            if (columns[column] is not null)
            {
                RuleTruths.Mark(alive, column);
            }
        }

        ulong[] rows = new ulong[groups.Sum(group => group.Patterns) * words];
        (List<ConditionTables.Lookup> byBits, List<ConditionTables.Lookup> byValue) = ([], []);
        int first = 0;
        for (int i = 0; i < groups.Length; i++)
        {
            Group group = groups[i];
            (group.IsByValue ? byValue : byBits).Add(new ConditionTables.Lookup(group.Word, group.Shift, BitField.MaskOf(group.Width), first));
            for (int pattern = 0; pattern < group.Patterns; pattern++)
            {
                alive.CopyTo(rows, first + (pattern * words));
            }

            for (int column = 0; column < columns.Count; column++)
            {
                columns[column]?.Clear(i, column, rows.AsSpan(first), words);
            }

            first += group.Patterns * words;
        }

        return new ConditionTables(byBits.ToArray(), byValue.ToArray(), rows, alive, conditions.Length, further.ToArray());
    }

    // What one lookup reads: neighbouring fields of up to eight bits together, a wider one alone. Those first that are alternatives to each
    // other, since what one lookup tells takes no column more.
    private Group[] Groups(CoverTest[][][] conditions)
    {
        Dictionary<(int, int), int> alternatives = Alternatives(conditions);
        List<List<int>> groups = [.. Enumerable.Range(0, _cover.Fields.Count).OrderBy(field => (_cover.Fields[field].Word * 64) + _cover.Fields[field].Shift).Select(field => new List<int> { field })];
        while (true)
        {
            (int best, int most) = (-1, -1);
            for (int i = 0; i + 1 < groups.Count; i++)
            {
                int shared = groups[i].SelectMany(_ => groups[i + 1], (one, other) => alternatives.TryGetValue((one, other), out int count) ? count : 0).Sum();
                if (shared > most && Of(groups[i].Concat(groups[i + 1])) is { IsByValue: false })
                {
                    (best, most) = (i, shared);
                }
            }

            if (best < 0)
            {
                return [.. groups.Select(group => Of(group)!)];
            }

            groups[best].AddRange(groups[best + 1]);
            groups.RemoveAt(best + 1);
        }

        Group? Of(IEnumerable<int> fields)
        {
            (BitField first, BitField last) = (_cover.Fields[fields.First()], _cover.Fields[fields.Last()]);
            return first.Word == last.Word ? new Group(first.Word, first.Shift, last.Shift + last.Width - first.Shift) : null;
        }
    }

    // How often two fields are all that tells two cubes of a condition apart.
    private static Dictionary<(int, int), int> Alternatives(CoverTest[][][] conditions)
    {
        Dictionary<(int, int), int> found = [];
        foreach (CoverTest[][] cubes in conditions)
        {
            foreach (CoverTest[] one in cubes)
            {
                foreach (CoverTest[] other in cubes)
                {
                    if (one.Length == other.Length && one != other && one.Except(other).ToArray() is [var mine] && other.Except(one).ToArray() is [var its])
                    {
                        found[(mine.Field, its.Field)] = found.TryGetValue((mine.Field, its.Field), out int count) ? count + 1 : 1;
                    }
                }
            }
        }

        return found;
    }

    private TableColumn ColumnOf(CoverTest[] cube, Group[] groups)
    {
        bool[]?[] allowed = new bool[]?[groups.Length];
        foreach (CoverTest test in cube)
        {
            BitField field = _cover.Fields[test.Field];
            int at = Array.FindIndex(groups, group => group.Word == field.Word && field.Shift >= group.Shift && field.Shift < group.Shift + group.Width);
            bool[] some = allowed[at] ??= Enumerable.Repeat(true, groups[at].Patterns).ToArray();
            for (int pattern = 0; pattern < some.Length; pattern++)
            {
                some[pattern] &= test.Holds((groups[at].BitsOf(pattern) >> (field.Shift - groups[at].Shift)) & field.Mask);
            }
        }

        return new TableColumn(allowed);
    }

    // Patterns are those of the bits or, of a field too wide for that, the places of the only bit that is set and last none.
    private sealed record Group(int Word, int Shift, int Width)
    {
        public bool IsByValue => Width > BitField.Most;

        public int Patterns => IsByValue ? Width + 1 : 1 << Width;

        public ulong BitsOf(int pattern) => !IsByValue ? (ulong)pattern : pattern < Width ? 1UL << pattern : 0;
    }
}
