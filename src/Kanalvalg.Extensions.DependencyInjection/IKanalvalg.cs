using Microsoft.Extensions.Primitives;

namespace Kanalvalg;

/// <summary>
/// Decides by the profiles of a host. A singleton, thread-safe; every call sees one whole set of profiles, whatever is edited meanwhile.
/// Register it with <c>services.AddKanalvalg(…)</c>; a named one is a keyed service of that name.
/// </summary>
public interface IKanalvalg
{
    /// <summary>The profiles as they are now. Immutable: keep it to decide several things by the same texts.</summary>
    ProfileSet Profiles { get; }

    /// <summary>Decides a request, and counts and traces it.</summary>
    /// <param name="request">What is to be decided; its day picks the text of the profile.</param>
    /// <param name="profile">The profile's id; the default one without it.</param>
    /// <exception cref="InvalidRequestException">The request cannot be; the exception says all that is wrong with it.</exception>
    /// <exception cref="ArgumentException">There is no such profile.</exception>
    Decision Decide(DecisionRequest request, string? profile = null);

    /// <summary>Decides a request in JSON, and counts and traces it. Never throws for what the bytes hold.</summary>
    /// <param name="utf8Json">What is to be decided; its <c>at</c> picks the text of the profile.</param>
    /// <param name="profile">The profile's id; the default one without it.</param>
    /// <exception cref="ArgumentException">There is no such profile.</exception>
    DecisionResult Decide(ReadOnlyMemory<byte> utf8Json, string? profile = null);

    /// <summary>Decides for each of several recipients, and for all together, by one text.</summary>
    /// <param name="request">What is to be decided.</param>
    /// <param name="recipients">Who is to get it.</param>
    /// <param name="profile">The profile's id; the default one without it.</param>
    /// <exception cref="InvalidRequestException">The request cannot be for one of them.</exception>
    /// <exception cref="ArgumentException">There is no such profile.</exception>
    RecipientsDecision DecideAll(DecisionRequest request, IReadOnlyList<Recipient> recipients, string? profile = null);

    /// <summary>A token that changes when <see cref="Profiles"/> has become another set.</summary>
    IChangeToken GetReloadToken();
}
