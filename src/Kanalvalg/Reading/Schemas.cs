namespace Kanalvalg;

/// <summary>The JSON Schemas (draft 2020-12) of the file formats, generated from what reading itself checks. An editor completes and checks with them.</summary>
public static class Schemas
{
    private static readonly Lazy<string> LazyProfile = new(() => SchemaWriter.SchemaOf(FormatShapes.Profile, "Kanalvalg: a jurisdiction profile"));
    private static readonly Lazy<string> LazyRequest = new(() => SchemaWriter.SchemaOf(RequestShape.Request, "Kanalvalg: a request"));
    private static readonly Lazy<string> LazyDecision = new(() => SchemaWriter.SchemaOf(DecisionShape.Decision, "Kanalvalg: a decision"));
    private static readonly Lazy<string> LazyScenarios = new(() => SchemaWriter.SchemaOf(ScenarioShape.File, "Kanalvalg: scenarios"));

    /// <summary>Profile files.</summary>
    public static string Profile => LazyProfile.Value;

    /// <summary>Requests.</summary>
    public static string Request => LazyRequest.Value;

    /// <summary>Decisions.</summary>
    public static string Decision => LazyDecision.Value;

    /// <summary>Scenario files.</summary>
    public static string Scenarios => LazyScenarios.Value;
}
