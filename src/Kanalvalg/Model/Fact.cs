using System.Diagnostics.CodeAnalysis;

namespace Kanalvalg;

/// <summary>
/// What a host says of one fact: nothing (then the catalogue or the profile may assume a value), that it does not know, or a value. A
/// value converts to it by itself. Unknown is never read as "no".
/// </summary>
public readonly record struct Fact<T>
    where T : struct
{
    private readonly T _value;

    private Fact(bool isSaid, bool isKnown, T value) => (IsSaid, IsKnown, _value) = (isSaid, isKnown, value);

    /// <summary>Said to be unknown: nothing is assumed.</summary>
    [SuppressMessage("Design", "CA1000", Justification = "Fact<bool>.Unknown reads as what it says, and a factory elsewhere would need the type named as well.")]
    public static Fact<T> Unknown { get; } = new(true, false, default);

    /// <summary>Whether anything is said.</summary>
    public bool IsSaid { get; }

    /// <summary>Whether a value is given.</summary>
    public bool IsKnown { get; }

    /// <summary>The value; the type's default when none is given.</summary>
    public T ValueOrDefault => _value;

    /// <summary>A value that is known.</summary>
    public static implicit operator Fact<T>(T value) => new(true, true, value);

    /// <summary>A value, or nothing said.</summary>
    public static implicit operator Fact<T>(T? value) => value is { } known ? known : default(Fact<T>);
}
