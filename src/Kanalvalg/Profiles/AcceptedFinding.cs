namespace Kanalvalg;

/// <summary>A finding of analysis that stays, and why. It is named as analysis prints it: its code, a space, what it is about. Immutable.</summary>
internal sealed record AcceptedFinding(string Finding, LocalizedText Because);
