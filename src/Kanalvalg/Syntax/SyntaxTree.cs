namespace Kanalvalg;

/// <summary>
/// The values of one text, in the order written, as numbers side by side: a file of many rules has hundreds of thousands, and an object for each
/// would be moved by the garbage collector several times while it is read. Immutable once <see cref="JsonSyntax"/> has returned a node of it.
/// </summary>
internal sealed class SyntaxTree(SourceText source)
{
    private const int PageBits = 11;
    private const int PageSize = 1 << PageBits;

    // A value takes a byte at least, and what parts it from the next another; most take more.
    private SyntaxSlot[][] _pages = [new SyntaxSlot[Math.Min(PageSize, (source.Utf8.Length / 4) + 2)]];

    public SourceText Source { get; } = source;

    /// <summary>The names and texts.</summary>
    public KnownTexts Texts { get; } = new(source.Utf8.Length);

    /// <summary>How many values there are.</summary>
    public int Count { get; private set; }

    public ref SyntaxSlot this[int index] => ref _pages[index >> PageBits][index & (PageSize - 1)];

    /// <summary>Adds a value after all others.</summary>
    public void Add(SyntaxSlot slot)
    {
        int page = Count >> PageBits;
        if (page == _pages.Length)
        {
            Array.Resize(ref _pages, page * 2);
        }

        SyntaxSlot[] slots = _pages[page] ??= new SyntaxSlot[PageSize];
        int place = Count & (PageSize - 1);
        if (place == slots.Length)
        {
            Array.Resize(ref slots, Math.Min(PageSize, place * 2));
            _pages[page] = slots;
        }

        slots[place] = slot;
        Count++;
    }

    /// <summary>The value that comes after another and all that is in it; what is in it begins right behind it.</summary>
    public int After(int index)
    {
        ref SyntaxSlot slot = ref this[index];
        return slot.Kind is SyntaxKind.Object or SyntaxKind.Array ? slot.Content : index + 1;
    }

    /// <summary>A string's value, or a number as written; empty otherwise.</summary>
    public string TextOf(int index)
    {
        ref SyntaxSlot slot = ref this[index];
        return slot.Kind is SyntaxKind.String or SyntaxKind.Number ? Texts[slot.Content] : "";
    }

    /// <summary>The value of an object's first member of this name; -1 where there is none or it is no object.</summary>
    public int Find(int index, string name)
    {
        if (this[index].Kind != SyntaxKind.Object)
        {
            return -1;
        }

        int end = After(index);
        for (int value = index + 1; value < end; value = After(value))
        {
            if (Texts[this[value].Name] == name)
            {
                return value;
            }
        }

        return -1;
    }
}
