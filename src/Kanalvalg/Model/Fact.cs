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
    private readonly byte _state;

    private Fact(byte state, T value) => (_state, _value) = (state, value);

    /// <summary>Said to be unknown: nothing is assumed.</summary>
    [SuppressMessage("Design", "CA1000", Justification = "Fact<bool>.Unknown reads as what it says, and a factory elsewhere would need the type named as well.")]
    public static Fact<T> Unknown { get; } = new(1, default);

    /// <summary>Whether anything is said.</summary>
    public bool IsSaid => _state != 0;

    /// <summary>Whether a value is given.</summary>
    public bool IsKnown => _state == 2;

    /// <summary>The value; the type's default when none is given.</summary>
    public T ValueOrDefault => _value;

    /// <summary>0 where nothing is said, 1 where it is said to be unknown, 2 where a value is given.</summary>
    internal uint State => _state;

    /// <summary>A value that is known.</summary>
    public static implicit operator Fact<T>(T value) => new(2, value);

    /// <summary>A value, or nothing said.</summary>
    public static implicit operator Fact<T>(T? value) => value is { } known ? known : default(Fact<T>);
}
