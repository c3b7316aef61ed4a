namespace Kanalvalg;

/// <summary>
/// What the objects and arrays that are not closed yet hold so far, the innermost's last: what is closed gets an array that fits.
/// Mutable; belongs to one tree.
/// </summary>
internal sealed class OpenNodes
{
    // Where in its stack each level begins.
    private readonly int[] _starts = new int[JsonSyntax.MostDepth + 1];
    private SyntaxMember[] _members = new SyntaxMember[16];
    private SyntaxNode[] _items = new SyntaxNode[16];
    private int _level;
    private int _memberCount;
    private int _itemCount;

    /// <summary>Begins a level: the node is the innermost from now on.</summary>
    public void Open(SyntaxNode node) => _starts[_level++] = node.Kind == SyntaxKind.Object ? _memberCount : _itemCount;

    /// <summary>How much the innermost node holds.</summary>
    public int Count(SyntaxNode node) => (node.Kind == SyntaxKind.Object ? _memberCount : _itemCount) - _starts[_level - 1];

    /// <summary>Adds to the innermost node, an object.</summary>
    public void Add(SyntaxMember member)
    {
        if (_memberCount == _members.Length)
        {
            Array.Resize(ref _members, _memberCount * 2);
        }

        _members[_memberCount++] = member;
    }

    /// <summary>Adds to the innermost node, an array.</summary>
    public void Add(SyntaxNode item)
    {
        if (_itemCount == _items.Length)
        {
            Array.Resize(ref _items, _itemCount * 2);
        }

        _items[_itemCount++] = item;
    }

    /// <summary>Ends the innermost level: the node holds what was added since it began.</summary>
    public void Close(SyntaxNode node)
    {
        int count = Count(node);
        int start = _starts[--_level];
        if (count > 0 && node.Kind == SyntaxKind.Object)
        {
            var members = new SyntaxMember[count];
            Array.Copy(_members, start, members, 0, count);
            node.Close(members);
            _memberCount = start;
        }
        else if (count > 0)
        {
            var items = new SyntaxNode[count];
            Array.Copy(_items, start, items, 0, count);
            node.Close(items);
            _itemCount = start;
        }
    }
}
