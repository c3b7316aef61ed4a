using System.Collections;

namespace Kanalvalg;

/// <summary>The items of an array in the order written, or those of one kind. Immutable; without a tree it is empty.</summary>
internal readonly struct SyntaxItems(SyntaxTree? tree, int array, SyntaxKind? kind = null) : IEnumerable<SyntaxNode>
{
    /// <summary>How many there are: found by going through them.</summary>
    public int Length
    {
        get
        {
            int length = 0;
            for (Enumerator items = GetEnumerator(); items.MoveNext();)
            {
                length++;
            }

            return length;
        }
    }

    /// <summary>The one item; <c>null</c> where there is none or are several.</summary>
    public SyntaxNode? Single
    {
        get
        {
            Enumerator items = GetEnumerator();
            if (!items.MoveNext())
            {
                return null;
            }

            Enumerator further = items;
            return further.MoveNext() ? null : items.Current;
        }
    }

    public bool IsEmpty => !GetEnumerator().MoveNext();

    /// <summary>The items of this kind alone.</summary>
    public SyntaxItems Of(SyntaxKind wanted) => new(tree, array, wanted);

    public Enumerator GetEnumerator() => new(tree, array, kind);

    IEnumerator<SyntaxNode> IEnumerable<SyntaxNode>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Goes from item to item.</summary>
    internal struct Enumerator : IEnumerator<SyntaxNode>
    {
        private readonly SyntaxTree? _tree;
        private readonly SyntaxKind? _kind;
        private readonly int _end;
        private int _index;
        private int _next;

        public Enumerator(SyntaxTree? tree, int array, SyntaxKind? kind)
        {
            bool isThere = tree is not null && tree[array].Kind == SyntaxKind.Array;
            (_tree, _kind, _index) = (tree, kind, -1);
            (_next, _end) = isThere ? (array + 1, tree!.After(array)) : (0, 0);
        }

        public readonly SyntaxNode Current => new(_tree!, _index);

        /// <summary>The text of a string or number, without a node of it.</summary>
        public readonly string CurrentText => _tree!.TextOf(_index);

        readonly object IEnumerator.Current => Current;

        public bool MoveNext()
        {
            while (_next < _end)
            {
                _index = _next;
                _next = _tree!.After(_next);
                if (_kind is not { } kind || _tree[_index].Kind == kind)
                {
                    return true;
                }
            }

            return false;
        }

        public readonly void Reset() => throw new NotSupportedException();

        public readonly void Dispose()
        {
        }
    }
}
