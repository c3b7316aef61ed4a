namespace Kanalvalg;

/// <summary>Which profile decided. Immutable.</summary>
public sealed record ProfileStamp(string Id, string Version, string Sha256);
