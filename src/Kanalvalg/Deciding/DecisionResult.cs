using System.Diagnostics.CodeAnalysis;

namespace Kanalvalg;

/// <summary>A decision, or all that is wrong with the request. Immutable.</summary>
public sealed class DecisionResult
{
    /// <summary>With a decision, or with problems.</summary>
    public DecisionResult(JurisdictionProfile profile, Decision? decision, IReadOnlyList<Diagnostic> problems) =>
        (Profile, Decision, Problems) = (profile, decision, problems);

    /// <summary>The profile that was asked.</summary>
    public JurisdictionProfile Profile { get; }

    /// <summary>The decision; <c>null</c> where there are problems.</summary>
    public Decision? Decision { get; }

    /// <summary>All that is wrong with the request, without a word of what it holds; empty where nothing is.</summary>
    public IReadOnlyList<Diagnostic> Problems { get; }

    /// <summary>Whether there is a decision.</summary>
    [MemberNotNullWhen(true, nameof(Decision))]
    public bool Succeeded => Decision is not null;

    /// <summary>The decision.</summary>
    /// <exception cref="InvalidRequestException">There is none.</exception>
    public Decision OrThrow() => Decision ?? throw new InvalidRequestException(Problems);
}
