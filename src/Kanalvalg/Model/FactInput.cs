namespace Kanalvalg;

/// <summary>A value for a fact that has no property of its own, such as one that a profile declares. Immutable.</summary>
public sealed class FactInput
{
    private FactInput(object? value, string[]? denied = null) => (Value, Denied) = (value, denied);

    /// <summary>Said to be unknown: nothing is assumed.</summary>
    public static FactInput Unknown { get; } = new(null);

    internal object? Value { get; }

    internal string[]? Denied { get; }

    /// <summary>A set that has exactly these members.</summary>
    public static FactInput Of(params string[] members)
    {
        Require.NotNull(members, nameof(members));
        return new FactInput(members.ToArray());
    }

    /// <summary>A set of which these members are there and these are missing; whether it has the others is unknown.</summary>
    public static FactInput Partly(IReadOnlyCollection<string> present, IReadOnlyCollection<string> denied) => new(present.ToArray(), denied.ToArray());

    /// <summary>A boolean.</summary>
    public static implicit operator FactInput(bool value) => new(value);

    /// <summary>A choice.</summary>
    public static implicit operator FactInput(string code) => new(code);

    /// <summary>A number.</summary>
    public static implicit operator FactInput(long number) => new(number);
}
