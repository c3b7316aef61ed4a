namespace Kanalvalg;

/// <summary>What a <see cref="ProgramNode"/> says of its parts.</summary>
internal enum NodeKind
{
    /// <summary>All hold.</summary>
    All,

    /// <summary>At least one holds.</summary>
    Any,

    /// <summary>Its one part does not hold.</summary>
    Not,
}

/// <summary>A condition over atoms (0 and up) and earlier nodes (-1 and down), while a program is compiled. Its parts are sorted, and equal nodes are one.</summary>
internal sealed class ProgramNode(NodeKind kind, int[] parts) : IEquatable<ProgramNode>
{
    public NodeKind Kind { get; } = kind;

    public int[] Parts { get; } = parts;

    public bool Equals(ProgramNode? other) => other is not null && Kind == other.Kind && Parts.AsSpan().SequenceEqual(other.Parts);

    public override bool Equals(object? obj) => Equals(obj as ProgramNode);

    public override int GetHashCode()
    {
        uint hash = (uint)Kind;
        foreach (int part in Parts)
        {
            hash = (hash ^ (uint)part) * 0x9E3779B1;
            hash ^= hash >> 15;
        }

        return (int)hash;
    }
}
