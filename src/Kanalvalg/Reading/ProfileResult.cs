using System.Diagnostics.CodeAnalysis;

namespace Kanalvalg;

/// <summary>A profile, or what is wrong with its file; there may be warnings and notes beside a profile. Immutable.</summary>
public sealed class ProfileResult
{
    internal ProfileResult(JurisdictionProfile? profile, IReadOnlyList<Diagnostic> diagnostics) => (Profile, Diagnostics) = (profile, diagnostics);

    /// <summary>The profile; <c>null</c> where there is any error.</summary>
    public JurisdictionProfile? Profile { get; }

    /// <summary>All problems, by file, line and column.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>Whether there is a profile.</summary>
    [MemberNotNullWhen(true, nameof(Profile))]
    public bool Succeeded => Profile is not null;
}
