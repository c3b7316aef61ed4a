namespace Kanalvalg.NRules;

/// <summary>
/// A fact that a rule derives from the host's own objects. The rule yields it, so that it goes when the rule no longer matches. Immutable;
/// a plain class, so that two rules may derive the same.
/// </summary>
public sealed class DerivedFact
{
    /// <summary>A fact by its path, <c>message.onCase</c>, and its value: <c>true</c>, a code, a number, a <see cref="FactInput"/>.</summary>
    public DerivedFact(string fact, FactInput value)
    {
        Require.NotNull(fact, nameof(fact));
        Require.NotNull(value, nameof(value));
        (Fact, Value) = (fact, value);
    }

    /// <summary>The fact's path.</summary>
    public string Fact { get; }

    /// <summary>Its value.</summary>
    public FactInput Value { get; }

    /// <summary>The path and the value, as codes.</summary>
    public override string ToString() => Fact + ": " + Value.Value switch
    {
        null => "unknown",
        bool value => value ? "true" : "false",
        string[] members => string.Join(" ", members) + (Value.Denied is { } denied ? " not " + string.Join(" ", denied) : ""),
        var value => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture),
    };

    internal bool Says(DerivedFact other) => (Value.Value, other.Value.Value) switch
    {
        (string[] one, string[] another) => Same(one, another) && Same(Value.Denied ?? [], other.Value.Denied ?? []) && Value.Denied is null == other.Value.Denied is null,
        var (one, another) => Equals(one, another),
    };

    private static bool Same(IEnumerable<string> one, IEnumerable<string> other) => new HashSet<string>(one, StringComparer.Ordinal).SetEquals(other);
}
