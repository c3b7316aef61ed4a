namespace Kanalvalg.Tests.Requests;

/// <summary>A scenario under way, value by value and bit by bit.</summary>
internal sealed class PlainDraft
{
    private readonly FactSpace _space;
    private readonly Direction _direction;
    private readonly ulong[] _words;
    private readonly FactOrigin[] _origins;
    private readonly long[] _numbers;

    public PlainDraft(FactSpace space, Direction direction)
    {
        (_space, _direction) = (space, direction);
        _words = new ulong[space.Words];
        _origins = new FactOrigin[space.Visible];
        _numbers = new long[space.Visible];
        _numbers.AsSpan().Fill(-1);
        for (int fact = 0; fact < space.Facts.Count; fact++)
        {
            if (space.Facts[fact].Only is not { } only || only == direction)
            {
                Open(fact);
            }
        }
    }

    public bool MayBe(int fact, int place) => Bit(_space.Layouts[fact].First + place);

    public bool MayLack(int fact, int member) => Bit(_space.Layouts[fact].Lacks + member);

    /// <summary>Whether nothing has been said of the fact yet.</summary>
    public bool IsOpen(int fact) => _origins[fact] == FactOrigin.Unknown;

    public FactOrigin OriginOf(int fact) => _origins[fact];

    private void Open(int fact)
    {
        FactLayout layout = _space.Layouts[fact];
        for (int i = 0; i < layout.Count; i++)
        {
            Mark(layout.First + i, true);
            Mark(layout.Lacks + i, true);
        }
    }

    /// <summary>The fact has the value at this place and no other.</summary>
    public void Choose(int fact, int place, FactOrigin origin)
    {
        FactLayout layout = _space.Layouts[fact];
        for (int i = 0; i < layout.Count; i++)
        {
            Mark(layout.First + i, i == place);
        }

        Came(fact, origin);
    }

    /// <summary>The fact cannot have the value at this place.</summary>
    public void Exclude(int fact, int place) => Mark(_space.Layouts[fact].First + place, false);

    /// <summary>The fact has this value and no other.</summary>
    public void Set(int fact, FactValue value, FactOrigin origin)
    {
        FactLayout layout = _space.Layouts[fact];
        if (layout.IsSet)
        {
            SetMembers(fact, value.Raw, ~value.Raw, origin);
            return;
        }

        if (layout.Starts.Length > 0)
        {
            _numbers[fact] = value.Raw;
        }

        Choose(fact, layout.PlaceOf(value), origin);
    }

    /// <summary>The set has the one, lacks the other, and may or may not have the rest.</summary>
    public void SetMembers(int fact, long present, long denied, FactOrigin origin)
    {
        FactLayout layout = _space.Layouts[fact];
        for (int i = 0; i < layout.Count; i++)
        {
            Mark(layout.First + i, ((denied >> i) & 1) == 0);
            Mark(layout.Lacks + i, ((present >> i) & 1) == 0);
        }

        Came(fact, origin);
    }

    private void Came(int fact, FactOrigin origin)
    {
        if (fact < _origins.Length)
        {
            _origins[fact] = origin;
        }
    }

    public Scenario Finish(ScenarioDates dates, RouteSelector? wanted)
    {
        ulong[] words = new ulong[_space.DayWords + 2];
        _words.CopyTo(words, 0);
        for (int fact = 0; fact < _origins.Length; fact++)
        {
            words[_space.OriginWords + (fact / 32)] |= (ulong)_origins[fact] << (fact % 32 * 2);
            if (_space.Layouts[fact].Number is var number and >= 0)
            {
                words[_space.Words + number] = (ulong)(_numbers[fact] + 1);
            }
        }

        return new Scenario(_space, _direction, words, dates, wanted);
    }

    private bool Bit(int bit) => ((_words[bit >> 6] >> (bit & 63)) & 1) != 0;

    private void Mark(int bit, bool on)
    {
        ulong mask = 1UL << (bit & 63);
        _words[bit >> 6] = on ? _words[bit >> 6] | mask : _words[bit >> 6] & ~mask;
    }
}
