namespace Kanalvalg;

/// <summary>A scenario under way, written in the very words that it will have. Mutable, and over once it is finished.</summary>
internal sealed class ScenarioDraft
{
    private readonly FactSpace _space;
    private readonly Direction _direction;
    private readonly ulong[] _words;

    /// <summary>Every fact of the direction may have any value until something is said of it.</summary>
    public ScenarioDraft(FactSpace space, Direction direction)
    {
        (_space, _direction) = (space, direction);
        _words = new ulong[space.DayWords + 2];
        for (int fact = 0; fact < space.Facts.Count; fact++)
        {
            if (space.Facts[fact].Only is not { } only || only == direction)
            {
                space.Layouts[fact].Open(_words);
            }
        }
    }

    /// <summary>A draft of its own that holds the same.</summary>
    public ScenarioDraft(ScenarioDraft other)
    {
        (_space, _direction) = (other._space, other._direction);
        _words = other._words.AsSpan().ToArray();
    }

    public bool MayBe(int fact, int place) => Bit(_space.Layouts[fact].First + place);

    /// <summary>Whether the fact may have one of the values whose bits these are, from its first word on.</summary>
    public bool MayBeAny(int fact, ulong[] values)
    {
        bool may = false;
        for (int i = 0; i < values.Length; i++)
        {
            may |= (_words[_space.Layouts[fact].Word + i] & values[i]) != 0;
        }

        return may;
    }

    /// <summary>The members that a set may have.</summary>
    public long MayHave(int fact)
    {
        FactLayout layout = _space.Layouts[fact];
        return (long)((_words[layout.Word] & layout.Mask) >> (layout.First & 63));
    }

    /// <summary>The members that a set may lack.</summary>
    public long MayLack(int fact)
    {
        FactLayout layout = _space.Layouts[fact];
        return (long)((_words[layout.LacksWord] & layout.LacksMask) >> (layout.Lacks & 63));
    }

    public FactOrigin OriginOf(int fact) => _space.OriginOf(fact, _words);

    /// <summary>Lets the fact have any value, as where nobody knows.</summary>
    public void Open(int fact)
    {
        FactLayout layout = _space.Layouts[fact];
        layout.Open(_words);
        if (layout.Number >= 0)
        {
            _words[_space.Words + layout.Number] = 0;
        }

        Came(fact, FactOrigin.Unknown);
    }

    /// <summary>The fact has the value at this place and no other.</summary>
    public void Choose(int fact, int place, FactOrigin origin)
    {
        FactLayout layout = _space.Layouts[fact];
        _words[layout.Word] &= ~layout.Mask;
        for (int further = 64; further < layout.Count; further += 64)
        {
            _words[layout.Word + (further >> 6)] &= ~FactLayout.Bits(layout.Count - further);
        }

        if ((uint)place < (uint)layout.Count)
        {
            _words[(layout.First + place) >> 6] |= 1UL << ((layout.First + place) & 63);
        }

        Came(fact, origin);
    }

    /// <summary>The fact cannot have the value at this place.</summary>
    public void Exclude(int fact, int place)
    {
        int bit = _space.Layouts[fact].First + place;
        _words[bit >> 6] &= ~(1UL << (bit & 63));
    }

    /// <summary>Of the fact's values it can have only those whose bits these are, from its first word on.</summary>
    public void Keep(int fact, ulong[] values)
    {
        FactLayout layout = _space.Layouts[fact];
        for (int i = 0; i < values.Length; i++)
        {
            _words[layout.Word + i] &= values[i] | ~(i == 0 ? layout.Mask : FactLayout.Bits(layout.Count - (64 * i)));
        }
    }

    /// <summary>The fact has this value and no other.</summary>
    public void Set(int fact, FactValue value, FactOrigin origin)
    {
        FactLayout layout = _space.Layouts[fact];
        if (layout.IsSet)
        {
            SetMembers(fact, value.Raw, ~value.Raw, origin);
            return;
        }

        if (layout.Number >= 0)
        {
            _words[_space.Words + layout.Number] = (ulong)(value.Raw + 1);
        }

        Choose(fact, layout.PlaceOf(value), origin);
    }

    /// <summary>The set has the one, lacks the other, and may or may not have the rest.</summary>
    public void SetMembers(int fact, long present, long denied, FactOrigin origin)
    {
        FactLayout layout = _space.Layouts[fact];
        ref ulong may = ref _words[layout.Word];
        may = (may & ~layout.Mask) | (((ulong)~denied << (layout.First & 63)) & layout.Mask);
        ref ulong lack = ref _words[layout.LacksWord];
        lack = (lack & ~layout.LacksMask) | (((ulong)~present << (layout.Lacks & 63)) & layout.LacksMask);
        Came(fact, origin);
    }

    public void Came(int fact, FactOrigin origin)
    {
        if (fact < _space.Visible)
        {
            (int word, int shift) = _space.OriginOf(fact);
            _words[word] = (_words[word] & ~(3UL << shift)) | ((ulong)origin << shift);
        }
    }

    public Scenario Finish(ScenarioDates dates, RouteSelector? wanted) => new(_space, _direction, _words, dates, wanted);

    private bool Bit(int bit) => ((_words[bit >> 6] >> (bit & 63)) & 1) != 0;
}
