namespace Kanalvalg;

/// <summary>
/// Conditions as "any of" cubes that are each "all of" tests of one <see cref="BitField"/>, by strong Kleene logic: whether a condition holds for
/// certain, or whether it may. Negation stands on tests alone, where it is the opposite test. Mutable; used once.
/// </summary>
internal sealed class ConditionCover
{
    /// <summary>The most cubes of one condition: beyond, tables are not the way to read it.</summary>
    public const int MostCubes = 64;

    private readonly FactSpace _space;
    private readonly bool _isCertain;
    private readonly Reader _asIs;
    private readonly Reader _negated;
    private readonly Dictionary<BitField, int> _places = [];
    private readonly List<BitField> _fields = [];

    public ConditionCover(FactSpace space, bool isCertain)
    {
        (_space, _isCertain) = (space, isCertain);
        (_asIs, _negated) = (new Reader(this, isNegated: false), new Reader(this, isNegated: true));
    }

    /// <summary>The fields that are tested.</summary>
    public IReadOnlyList<BitField> Fields => _fields;

    /// <summary>The facts that are tested.</summary>
    public ISet<int> Facts { get; } = new SortedSet<int>();

    /// <summary>The cubes of a condition; <c>null</c> where there are too many, or where a fact of more than 64 values is tested.</summary>
    public CoverTest[][]? Of(Condition condition) => condition.Accept(_asIs);

    /// <summary>The cubes of a choice, boolean or number having one of the marked values.</summary>
    public CoverTest[][] OneOf(int fact, ulong values) => OneOf(fact, values, isNegated: false);

    /// <summary>The cubes of a set having the member.</summary>
    public CoverTest[][] Has(int fact, int member) => AllOf(fact, has: true, 1UL << member);

    /// <summary>What these bits of a field must be, as a test that there is no unknown about.</summary>
    public CoverTest Exactly(BitField field, ulong bits) => new(PlaceOf(field), 0, bits, field.Mask & ~bits, false);

    private CoverTest[][] OneOf(int fact, ulong values, bool isNegated)
    {
        Facts.Add(fact);
        BitField field = BitField.Of(_space.Layouts[fact])[0];
        (int place, ulong others) = (PlaceOf(field), field.Mask & ~values);
        return isNegated switch
        {
            false when values == 0 => [],
            false => [[new CoverTest(place, values, 0, _isCertain ? others : 0, false)]],
            true when _isCertain => [[new CoverTest(place, 0, 0, values, false)]],
            true when others == 0 => [[new CoverTest(place, 0, 0, field.Mask, false)]],
            true => [[new CoverTest(place, others, 0, 0, true)]],
        };
    }

    // All of these members are there, or all are missing.
    private CoverTest[][] AllOf(int fact, bool has, ulong members)
    {
        Facts.Add(fact);
        BitField[] fields = BitField.Of(_space.Layouts[fact]);
        List<CoverTest> cube = [];
        for (int i = 0; i < fields.Length; i++)
        {
            int half = fields.Length / 2;
            ulong own = (members >> (i % half * BitField.Most)) & fields[i].Mask;
            bool isWanted = i < half == has;
            if (own != 0 && (isWanted || _isCertain))
            {
                cube.Add(new CoverTest(PlaceOf(fields[i]), 0, isWanted ? own : 0, isWanted ? 0 : own, false));
            }
        }

        return [cube.ToArray()];
    }

    // Any of these members is there, or any is missing: for certain only where one of them is by itself.
    private CoverTest[][] AnyOf(int fact, bool has, ulong members)
    {
        Facts.Add(fact);
        if (_isCertain)
        {
            return [.. Enumerable.Range(0, 64).Where(member => ((members >> member) & 1) != 0).SelectMany(member => AllOf(fact, has, 1UL << member))];
        }

        BitField[] fields = BitField.Of(_space.Layouts[fact]);
        int half = fields.Length / 2;
        List<CoverTest[]> cubes = [];
        for (int i = 0; i < half; i++)
        {
            if (((members >> (i * BitField.Most)) & fields[i].Mask) is var own and not 0)
            {
                cubes.Add([new CoverTest(PlaceOf(fields[has ? i : i + half]), own, 0, 0, false)]);
            }
        }

        return cubes.ToArray();
    }

    private int PlaceOf(BitField field)
    {
        if (!_places.TryGetValue(field, out int place))
        {
            _places[field] = place = _fields.Count;
            _fields.Add(field);
        }

        return place;
    }

    private sealed class Reader(ConditionCover cover, bool isNegated) : IConditionReader<CoverTest[][]?>
    {
        private readonly Dictionary<Term, CoverTest[][]?> _terms = [];

        public CoverTest[][]? Read(Condition.AllOf all) => Join(all.Parts.Select(part => part.Accept(this)), isAll: !isNegated);

        public CoverTest[][]? Read(Condition.AnyOf any) => Join(any.Parts.Select(part => part.Accept(this)), isAll: isNegated);

        public CoverTest[][]? Read(Condition.Not not) => not.Part.Accept(isNegated ? cover._asIs : cover._negated);

        public CoverTest[][]? Read(Condition.OfTerm term)
        {
            if (!_terms.TryGetValue(term.Term, out CoverTest[][]? cubes))
            {
                _terms[term.Term] = cubes = term.Term.When.Accept(this);
            }

            return cubes;
        }

        public CoverTest[][]? Read(Condition.Test test)
        {
            int fact = cover._space[test.Fact.Name];
            FactLayout layout = cover._space.Layouts[fact];
            return BitField.Of(layout).Length == 0 ? null
                : layout.IsSet ? OfSet(test.Fact, fact, SetTest.Compile(test.Fact, test.Predicate))
                : cover.OneOf(fact, ValuesOf(layout, test.Predicate), isNegated);
        }

        private CoverTest[][]? OfSet(FactDefinition definition, int fact, SetFormula formula) => formula switch
        {
            SetFormula.Atom atom => OfMembers(definition, fact, atom),
            SetFormula.All all => Join(all.Parts.Select(part => OfSet(definition, fact, part)), isAll: !isNegated),
            SetFormula.Any any => Join(any.Parts.Select(part => OfSet(definition, fact, part)), isAll: isNegated),
            _ => throw new InvalidOperationException(),
        };

        private CoverTest[][] OfMembers(FactDefinition definition, int fact, SetFormula.Atom atom)
        {
            bool has = atom.Kind is AtomKind.HasAny or AtomKind.HasAll;
            bool isAll = atom.Kind is AtomKind.HasAll or AtomKind.LacksAll;
            CoverTest[][] cubes = isAll != isNegated ? cover.AllOf(fact, has != isNegated, (ulong)atom.Members) : cover.AnyOf(fact, has != isNegated, (ulong)atom.Members);

            // Of a fact that is none of the direction's every test is false, and its opposite holds.
            return isNegated && atom.Members != 0 && definition.Only is { } only
                ? [.. cubes, .. cover.OneOf(cover._space[FactNames.Direction], 1UL << (1 - (int)only))]
                : cubes;
        }

        private static ulong ValuesOf(FactLayout layout, FactPredicate predicate)
        {
            ulong values = 0;
            for (int place = 0; place < layout.Count; place++)
            {
                values |= predicate.Holds(layout.ValueAt(place)) ? 1UL << place : 0;
            }

            return values;
        }

        private static CoverTest[][]? Join(IEnumerable<CoverTest[][]?> parts, bool isAll)
        {
            CoverTest[][] joined = isAll ? [[]] : [];
            foreach (CoverTest[][]? part in parts)
            {
                if (part is null || (isAll ? joined.Length * part.Length : joined.Length + part.Length) > MostCubes)
                {
                    return null;
                }

                joined = isAll ? [.. joined.SelectMany(_ => part, (first, second) => first.Concat(second).Distinct().ToArray())] : [.. joined, .. part];
            }

            return joined;
        }
    }
}
