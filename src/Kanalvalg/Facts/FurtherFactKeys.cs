namespace Kanalvalg;

/// <summary>Writes the further facts of a typed request into its key, in the order that they come in. Immutable and thread-safe.</summary>
internal sealed class FurtherFactKeys(FactSpace space)
{
    private const int Unknown = 0;
    private const int Value = 1;
    private const int Wide = 2;
    private const int Part = 3;

    private readonly CodeIndex _names = new([.. space.Facts.Take(space.Visible).Select(fact => fact.Name)]);
    private readonly int _direction = space[FactNames.Direction];

    /// <summary>Writes them from the start of the room on, and tells how far; false where only encoding the request can tell.</summary>
    public bool TryWrite(IReadOnlyDictionary<string, FactInput> facts, Span<ulong> key, out int end)
    {
        end = 0;
        if (facts is Dictionary<string, FactInput> plain)
        {
            foreach (KeyValuePair<string, FactInput> fact in plain)
            {
                if (!TryWrite(fact.Key, fact.Value, key, ref end))
                {
                    return false;
                }
            }

            return true;
        }

        foreach (KeyValuePair<string, FactInput> fact in facts)
        {
            if (!TryWrite(fact.Key, fact.Value, key, ref end))
            {
                return false;
            }
        }

        return true;
    }

    private bool TryWrite(string name, FactInput? input, Span<ulong> key, ref int at)
    {
        int place = _names[name];
        if (place < 0 || place == _direction || input is null || at + 3 > key.Length)
        {
            return false;
        }

        FactDefinition fact = space.Facts[place];
        switch (input.Value)
        {
            case null:
                key[at++] = Head(place, Unknown);
                return true;
            case bool value when fact.Type == FactType.Boolean:
                key[at++] = Head(place, Value, value ? 1 : 0);
                return true;
            case long number when fact.Type == FactType.Number && number is >= 0 and <= FactDefinition.LargestNumber:
                key[at++] = Head(place, Wide);
                key[at++] = (ulong)number;
                return true;
            case string code when fact.Type == FactType.Choice && fact.PlaceOf(code) is { } index:
                key[at++] = Head(place, Value, index);
                return true;
            case string[] members when fact.Type == FactType.Set:
                key[at] = Head(place, input.Denied is null ? Wide : Part);
                bool known = TryMembers(fact, members, out key[at + 1]) & TryMembers(fact, input.Denied ?? [], out key[at + 2]);
                at += 3;
                return known;
            default:
                return false;
        }
    }

    private static ulong Head(int place, int kind, int value = 0) => (uint)place | ((ulong)kind << 32) | ((ulong)value << 40);

    private static bool TryMembers(FactDefinition fact, string[] codes, out ulong members)
    {
        members = 0;
        foreach (string code in codes)
        {
            int member = fact.IndexOf(code ?? "");
            if (member < 0)
            {
                return false;
            }

            members |= 1UL << member;
        }

        return true;
    }
}
