namespace Kanalvalg;

/// <summary>A profile that is served, and which of the sources it came from. Immutable.</summary>
internal sealed record ServedProfile(string Source, DecisionEngine Engine);
