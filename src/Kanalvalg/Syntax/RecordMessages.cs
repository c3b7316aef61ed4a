namespace Kanalvalg;

/// <summary>What is said of a decision record. Nothing that the record holds is repeated.</summary>
internal static partial class Messages
{
    public static DiagnosticText RecordFact(string? nearest) => Error("KV1001", "the profile has no such fact") with
    {
        Expected = "a profile that has the facts of the record",
        Nearest = nearest,
    };

    public static DiagnosticText RecordFactTwice() => Error("KV1002", "this fact stands in the record twice") with { Expected = "each fact once" };

    public static DiagnosticText RecordOtherProfile() =>
        Warning("KV1003", "another profile decided, or another version of it") with { Expected = "the profile with the id, the version and the SHA-256 of the record" };
}
