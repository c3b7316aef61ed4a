namespace Kanalvalg;

/// <summary>A number at which tests of a fact may change their answer: from it on it may be another than just below it.</summary>
internal sealed record Threshold(FactDefinition Fact, long Number);
