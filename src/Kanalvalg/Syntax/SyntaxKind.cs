namespace Kanalvalg;

/// <summary>What a JSON value is.</summary>
internal enum SyntaxKind
{
    Object,
    Array,
    String,
    Number,
    True,
    False,
    Null,
}
