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

/// <summary>A condition over atoms and earlier nodes, while a program is compiled: its parts stand in <see cref="ProgramNodes"/> from <see cref="Start"/> on.</summary>
internal readonly struct ProgramNode(NodeKind kind, int start, int length)
{
    public NodeKind Kind { get; } = kind;

    public int Start { get; } = start;

    public int Length { get; } = length;
}
