using System.Collections;

namespace Kanalvalg;

/// <summary>The members of an object in the order written; repeated names are all there. Immutable; without a tree it is empty.</summary>
internal readonly struct SyntaxMembers(SyntaxTree? tree, int holder) : IEnumerable<SyntaxMember>
{
    /// <summary>How many there are: found by going through them.</summary>
    public int Length
    {
        get
        {
            int length = 0;
            for (Enumerator members = GetEnumerator(); members.MoveNext();)
            {
                length++;
            }

            return length;
        }
    }

    /// <summary>The one member; <c>null</c> where there is none or are several.</summary>
    public SyntaxMember? Single
    {
        get
        {
            Enumerator members = GetEnumerator();
            return members.MoveNext() && members.IsLast ? members.Current : null;
        }
    }

    public bool IsEmpty => !GetEnumerator().MoveNext();

    public Enumerator GetEnumerator() => new(tree, holder);

    IEnumerator<SyntaxMember> IEnumerable<SyntaxMember>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Goes from member to member.</summary>
    internal struct Enumerator : IEnumerator<SyntaxMember>
    {
        private readonly SyntaxTree? _tree;
        private readonly int _end;
        private int _index;
        private int _next;

        public Enumerator(SyntaxTree? tree, int holder)
        {
            bool isThere = tree is not null && tree[holder].Kind == SyntaxKind.Object;
            (_tree, _index) = (tree, -1);
            (_next, _end) = isThere ? (holder + 1, tree!.After(holder)) : (0, 0);
        }

        public readonly SyntaxMember Current => new SyntaxNode(_tree!, _index).AsMember();

        readonly object IEnumerator.Current => Current;

        public readonly bool IsLast => _next >= _end;

        public bool MoveNext()
        {
            if (_next >= _end)
            {
                return false;
            }

            _index = _next;
            _next = _tree!.After(_next);
            return true;
        }

        public readonly void Reset() => throw new NotSupportedException();

        public readonly void Dispose()
        {
        }
    }
}
