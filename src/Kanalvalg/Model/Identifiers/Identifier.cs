using System.Diagnostics;

namespace Kanalvalg;

/// <summary>A valid number that identifies a person, a business or a part of one. It masks itself: the digits are had from <see cref="Reveal"/> alone.</summary>
/// <remarks>
/// An instance always holds a valid number of its type. Immutable and safe to share between threads.
/// <para>Neither age, sex nor century is offered, for neither country's numbers tell them reliably; an age is a fact from a register.</para>
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
public abstract class Identifier : IEquatable<Identifier>
{
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly string _digits;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly IdentifierShape _shape;

    private protected Identifier(string digits, IdentifierShape shape)
    {
        _digits = digits;
        _shape = shape;
    }

    /// <summary>The digits, without separators or prefix. A method and not a property, so that no serializer or logger comes upon it by itself.</summary>
    public string Reveal() => _digits;

    /// <summary>The mask of the type, the same for all numbers of it.</summary>
    public sealed override string ToString() => _shape.Mask;

    /// <summary>Whether it is the same number of the same type.</summary>
    public bool Equals(Identifier? other) => other is not null && other.GetType() == GetType() && _digits == other._digits;

    /// <inheritdoc/>
    public sealed override bool Equals(object? obj) => Equals(obj as Identifier);

    /// <inheritdoc/>
    public sealed override int GetHashCode() => StringComparer.Ordinal.GetHashCode(_digits);

    /// <summary>Whether they are the same number of the same type.</summary>
    public static bool operator ==(Identifier? left, Identifier? right) => left?.Equals(right) ?? right is null;

    /// <summary>Whether they differ in number or type.</summary>
    public static bool operator !=(Identifier? left, Identifier? right) => !(left == right);
}
