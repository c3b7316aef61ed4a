namespace Kanalvalg;

/// <summary>
/// The facts of a batch as bits of a circuit: what its message settles is constant, any other fact comes in with each row, when first
/// asked for. Not thread-safe.
/// </summary>
internal sealed class PackedFacts(FactSpace space, Circuit circuit, Scenario? settled, ISet<int> ends)
{
    private readonly Dictionary<int, int[]> _bits = [];
    private readonly List<int> _factOf = [];
    private readonly SortedSet<int> _relied = [];

    public FactSpace Space => space;

    /// <summary>The settled facts that were asked for: a row of another message is no row of this batch.</summary>
    public IEnumerable<int> Relied => _relied;

    /// <summary>The fact that an input of the circuit belongs to.</summary>
    public int FactOf(int input) => _factOf[input];

    /// <summary>Whether some duty ends with the fact.</summary>
    public bool IsEnd(int fact) => ends.Contains(fact);

    /// <summary>The inputs of a fact, lowest bit first; last, where a duty ends with it, whether it is merely assumed.</summary>
    public int[] BitsOf(int fact)
    {
        if (!_bits.TryGetValue(fact, out int[]? bits))
        {
            bits = new int[PackedFact.WidthOf(space.Layouts[fact], IsEnd(fact))];
            for (int bit = 0; bit < bits.Length; bit++)
            {
                bits[bit] = circuit.AddInput();
                _factOf.Add(fact);
            }

            _bits[fact] = bits;
        }

        return bits;
    }

    /// <summary>Whether the message settles the fact.</summary>
    public bool IsSettled(int fact) => settled is not null && HasOneValue(settled, fact);

    /// <summary>Whether the fact is none of the direction's.</summary>
    public bool IsForeign(int fact, Direction direction) => space.Facts[fact].Only is { } only && only != direction;

    /// <summary>Whether exactly one value, or one set of members, is left; of a number, one interval.</summary>
    public static bool HasOneValue(Scenario scenario, int fact)
    {
        FactLayout layout = scenario.Space.Layouts[fact];
        int possible = 0;
        for (int place = 0; place < layout.Count; place++)
        {
            possible += scenario.MayBe(fact, place) ? 1 : 0;
            if (layout.IsSet && scenario.MayHave(fact, place) == scenario.MayLack(fact, place))
            {
                return false;
            }
        }

        return layout.IsSet || possible == 1;
    }

    /// <summary>Whether a choice, boolean or number has a value for which it holds; <paramref name="unsaid"/> where nothing is said of it, <c>null</c> where that does not matter.</summary>
    public int OneOf(int fact, Func<FactValue, bool> holds, Direction direction, bool? unsaid)
    {
        if (fact == space[FactNames.Direction])
        {
            return holds(new FactValue((long)direction)) ? Circuit.True : Circuit.False;
        }

        FactLayout layout = space.Layouts[fact];
        if (IsSettled(fact))
        {
            _relied.Add(fact);
            return Enumerable.Range(0, layout.Count).Any(place => settled!.MayBe(fact, place) && holds(layout.ValueAt(place))) ? Circuit.True : Circuit.False;
        }

        return Among(ValueOf(fact), code => code == 0 ? unsaid : code > layout.Count ? null : holds(layout.ValueAt(code - 1)));
    }

    /// <summary>Whether a set has the member; <paramref name="unsaid"/> where nothing is said of the set, <c>null</c> where that does not matter.</summary>
    public int Has(int fact, int member, bool? unsaid)
    {
        if (IsSettled(fact))
        {
            _relied.Add(fact);
            return settled!.MayHave(fact, member) ? Circuit.True : Circuit.False;
        }

        int[] bits = BitsOf(fact);
        return unsaid switch
        {
            true => circuit.Or(circuit.Not(bits[0]), bits[member + 1]),
            false => circuit.And(bits[0], bits[member + 1]),
            null => bits[member + 1],
        };
    }

    /// <summary>Whether a fact that comes in with each row is said, and not merely assumed, to have this value; of a number no row tells.</summary>
    public int IsReached(int fact, FactValue value)
    {
        FactLayout layout = space.Layouts[fact];
        int given = circuit.Not(BitsOf(fact)[BitsOf(fact).Length - 1]);
        if (!layout.IsSet)
        {
            return layout.Number >= 0 ? Circuit.False : circuit.And(given, Among(ValueOf(fact), code => code == layout.PlaceOf(value) + 1));
        }

        int same = circuit.And(given, IsSaid(fact));
        for (int member = 0; member < layout.Count; member++)
        {
            int has = Has(fact, member, unsaid: null);
            same = circuit.And(same, value.Has(member) ? has : circuit.Not(has));
        }

        return same;
    }

    /// <summary>Whether the row says the direction.</summary>
    public int IsOf(Direction direction) => Among(ValueOf(space[FactNames.Direction]), code => code == (int)direction + 1);

    /// <summary>Whether the row says anything of the fact.</summary>
    public int IsSaid(int fact) =>
        IsSettled(fact) ? Circuit.True : space.Layouts[fact].IsSet ? BitsOf(fact)[0] : Among(ValueOf(fact), code => code != 0);

    /// <summary>Whether the bits of the fact can be: a code of a value or none, a set with all that its members imply.</summary>
    public int IsGood(int fact)
    {
        if (IsSettled(fact))
        {
            return Circuit.True;
        }

        FactDefinition definition = space.Facts[fact];
        if (!space.Layouts[fact].IsSet)
        {
            return Among(ValueOf(fact), code => code <= space.Layouts[fact].Count);
        }

        int good = Circuit.True;
        for (int member = 0; member < definition.Implies.Count; member++)
        {
            for (int implied = 0; implied < definition.Values.Count; implied++)
            {
                good = ((definition.Implies[member] >> implied) & 1) == 0 ? good
                    : circuit.And(good, circuit.Implies(Has(fact, member, unsaid: null), Has(fact, implied, unsaid: null)));
            }
        }

        return good;
    }

    private int[] ValueOf(int fact) => BitsOf(fact).AsSpan(0, PackedFact.ValueWidthOf(space.Layouts[fact])).ToArray();

    // Whether the code in these bits is one of those that hold; null where it does not matter.
    private int Among(int[] bits, Func<int, bool?> holds)
    {
        return From(bits.Length, 0);

        int From(int lower, int first)
        {
            (bool all, bool any) = (true, false);
            for (int code = first; code < first + (1 << lower); code++)
            {
                all &= holds(code) ?? true;
                any |= holds(code) ?? false;
            }

            return all ? Circuit.True
                : !any ? Circuit.False
                : circuit.Choose(bits[lower - 1], From(lower - 1, first + (1 << (lower - 1))), From(lower - 1, first));
        }
    }
}
