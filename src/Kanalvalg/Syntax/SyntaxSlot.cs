namespace Kanalvalg;

/// <summary>
/// One value of a <see cref="SyntaxTree"/>. <paramref name="Name"/> is the number of the text that a member is called by, and <paramref name="Place"/>
/// where that name stands; of what is no member the name is -1 and the place its index. <paramref name="Content"/> is the number of the text of a
/// string or number, and the end of what is in an object or array. <paramref name="Head"/> is the holder and, in the three lowest bits, the kind.
/// </summary>
internal record struct SyntaxSlot(int Head, int Offset, int Name, int Place, int Content)
{
    public readonly SyntaxKind Kind => (SyntaxKind)(Head & 7);

    /// <summary>The object or array that it stands in; -1 for none.</summary>
    public readonly int Parent => Head >> 3;

    public static int HeadOf(SyntaxKind kind, int parent) => (parent << 3) | (int)kind;
}
