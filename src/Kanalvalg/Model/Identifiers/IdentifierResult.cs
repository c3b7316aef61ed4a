using System.Diagnostics.CodeAnalysis;

namespace Kanalvalg;

/// <summary>An identifier, or the reason why a text is none. Immutable and safe to share between threads.</summary>
/// <remarks>Its default is a failure with the problem <see cref="IdentifierProblem.Missing"/>.</remarks>
public readonly struct IdentifierResult<T>
    where T : Identifier
{
    private readonly T? _value;
    private readonly IdentifierProblem _problem;
    private readonly IdentifierShape? _shape;

    internal IdentifierResult(T value) => _value = value;

    internal IdentifierResult(IdentifierShape shape, IdentifierProblem problem)
    {
        _shape = shape;
        _problem = problem;
    }

    /// <summary>Whether the text was a valid identifier.</summary>
    public bool Success => _value is not null;

    /// <summary>What is wrong with the text; null when nothing is.</summary>
    public IdentifierProblem? Problem => Success ? null : _problem;

    /// <summary>The problem in words, without the text that has it; null when there is none.</summary>
    public string? Message => Success ? null : _shape?.Explain(_problem) ?? "expected an identifier, found nothing";

    /// <summary>The identifier, or null.</summary>
    public T? ValueOrNull => _value;

    /// <summary>The identifier.</summary>
    /// <exception cref="FormatException">The text was none. The exception's message is <see cref="Message"/>.</exception>
    public T GetValueOrThrow() => _value ?? throw new FormatException(Message);

    /// <summary>Whether the text was a valid identifier, and which.</summary>
    public bool TryGetValue([NotNullWhen(true)] out T? value) => (value = _value) is not null;

    /// <summary>The masked identifier, or the message.</summary>
    public override string ToString() => _value?.ToString() ?? Message!;
}
