namespace Kanalvalg;

/// <summary>
/// What a check found, before it is counted and described: its kind, what it is about, what its text names, in which scenarios, and
/// where in the file.
/// </summary>
internal sealed record Issue(FindingKind Kind, string Subject, ScenarioRegion Region, ProfilePart Part, params string[] Names)
{
    /// <summary>The code and the subject: what a profile names to accept it.</summary>
    public string Reference => Subject.Length == 0 ? Kind.Code : Kind.Code + " " + Subject;
}

/// <summary>A part of a profile file: the section and the id or name there; of the whole profile both are empty.</summary>
internal readonly record struct ProfilePart(string Section, string Name)
{
    public static readonly ProfilePart Whole = new("", "");
}
