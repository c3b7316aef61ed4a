namespace Kanalvalg;

/// <summary>What is wrong with a request, and at which member; the path is empty for the whole.</summary>
internal readonly record struct RequestProblem(string Path, DiagnosticText Text);
