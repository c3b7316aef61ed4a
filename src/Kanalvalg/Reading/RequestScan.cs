using System.Text.Json;

namespace Kanalvalg;

/// <summary>
/// Reads a request that is plainly good in one pass, without a tree and without places. At the first thing that is not it gives up, and
/// <see cref="RequestReader"/> reads the whole anew and reports: so this one need not know what is wrong with a request, only what is
/// right. What it gives up for may be right all the same: an escaped name, a path written as one name.
/// </summary>
internal ref struct RequestScan
{
    private readonly FactSpace _space;
    private readonly StatedRequest _request;

    // The numbers of the members that have been met, as bits.
    private readonly Span<ulong> _met;
    private Utf8JsonReader _reader;
    private bool _isDirected;

    private RequestScan(FactSpace space, Span<ulong> met, ReadOnlySpan<byte> utf8)
    {
        (_space, _request) = (space, new StatedRequest(space));
        _met = met;
        _reader = new Utf8JsonReader(utf8, JsonSyntax.Options);
    }

    /// <summary>What the request states; <c>null</c> where that is for <see cref="RequestReader"/> to say.</summary>
    public static StatedRequest? Read(FactSpace space, RequestMembers members, ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > JsonSyntax.LargestRequest || utf8.IsEmpty || JsonSyntax.ByteOrderMark(utf8) > 0 || Utf8Text.FirstInvalid(utf8) >= 0)
        {
            return null;
        }

        int words = (members.Count + 63) / 64;
        Span<ulong> met = words <= 16 ? stackalloc ulong[words] : new ulong[words];
        met.Clear();
        RequestScan scan = new(space, met, utf8);
        try
        {
            return scan._reader.Read() && scan._reader.TokenType == JsonTokenType.StartObject && scan.TakeObject(members) && scan._isDirected && !scan._reader.Read()
                ? scan._request
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, escaped.
            return null;
        }
    }

    // It cannot nest deeper than the paths of facts do.
    private bool TakeObject(RequestMembers members)
    {
        while (_reader.Read() && _reader.TokenType == JsonTokenType.PropertyName)
        {
            if (_reader.ValueIsEscaped || members.Find(_reader.ValueSpan) is not { } member || !Meet(member.Number) || !_reader.Read() || !Take(member))
            {
                return false;
            }
        }

        return _reader.TokenType == JsonTokenType.EndObject;
    }

    private readonly bool Meet(int number)
    {
        ref ulong word = ref _met[number >> 6];
        ulong bit = 1UL << (number & 63);
        bool isNew = (word & bit) == 0;
        word |= bit;
        return isNew;
    }

    private bool Take(RequestMember member)
    {
        if (member.Definition is { } fact)
        {
            return TakeFact(member, fact);
        }

        if (_reader.TokenType == JsonTokenType.Null)
        {
            return true;
        }

        return member.Inner is { } inner
            ? _reader.TokenType == JsonTokenType.StartObject && TakeObject(inner)
            : _reader.TokenType == JsonTokenType.String && RequestReader.TryPut(_request, member.Text!, _reader.GetString()!);
    }

    private bool TakeFact(RequestMember member, FactDefinition fact)
    {
        StatedFact? stated = (fact.Type, _reader.TokenType) switch
        {
            (_, JsonTokenType.Null) => StatedFact.Unknown,
            (FactType.Boolean, JsonTokenType.True) => StatedFact.Known(FactValue.Of(true)),
            (FactType.Boolean, JsonTokenType.False) => StatedFact.Known(FactValue.Of(false)),
            (FactType.Number, JsonTokenType.Number) => Number(),
            (FactType.Choice, JsonTokenType.String) => Choice(member, fact),
            (FactType.Set, JsonTokenType.StartArray) => List(member.Values!),
            (FactType.Set, JsonTokenType.StartObject) => Partly(member.Values!),
            _ => null,
        };
        if (stated is not { } value)
        {
            return false;
        }

        _request[member.Fact] = value;
        return fact.Name != FactNames.Direction || TakeDirection(value);
    }

    private bool TakeDirection(StatedFact stated)
    {
        _request.Direction = (Direction)stated.Value.Raw;
        return _isDirected = stated.Kind == StatedKind.Known;
    }

    private readonly StatedFact? Number() =>
        _reader.TryGetInt64(out long number) && number is >= 0 and <= FactDefinition.LargestNumber ? StatedFact.Known(new FactValue(number)) : null;

    private readonly StatedFact? Choice(RequestMember member, FactDefinition fact)
    {
        if (_reader.ValueIsEscaped)
        {
            return null;
        }

        int place = member.Values!.IndexOf(_reader.ValueSpan);
        return place >= 0 ? StatedFact.Known(new FactValue(place))
            : fact.Otherwise is { } otherwise ? StatedFact.Known(new FactValue(otherwise))
            : null;
    }

    private StatedFact? List(Utf8Names values)
    {
        long members = 0;
        while (_reader.Read() && _reader.TokenType == JsonTokenType.String)
        {
            int place = _reader.ValueIsEscaped ? -1 : values.IndexOf(_reader.ValueSpan);
            if (place < 0)
            {
                return null;
            }

            members |= 1L << place;
        }

        return _reader.TokenType == JsonTokenType.EndArray ? StatedFact.Known(new FactValue(members)) : null;
    }

    private StatedFact? Partly(Utf8Names values)
    {
        (long present, long denied, long met) = (0, 0, 0);
        while (_reader.Read() && _reader.TokenType == JsonTokenType.PropertyName)
        {
            int place = _reader.ValueIsEscaped ? -1 : values.IndexOf(_reader.ValueSpan);
            if (place < 0 || ((met >> place) & 1) != 0 || !_reader.Read() || _reader.TokenType is not (JsonTokenType.True or JsonTokenType.False or JsonTokenType.Null))
            {
                return null;
            }

            met |= 1L << place;
            present |= _reader.TokenType == JsonTokenType.True ? 1L << place : 0;
            denied |= _reader.TokenType == JsonTokenType.False ? 1L << place : 0;
        }

        return _reader.TokenType == JsonTokenType.EndObject ? StatedFact.Partly(present, denied) : null;
    }
}
