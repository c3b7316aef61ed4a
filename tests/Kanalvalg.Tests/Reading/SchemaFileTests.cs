namespace Kanalvalg.Tests.Reading;

/// <summary>The schema files that ship beside the built-in profiles, where an editor finds them, are the ones the code generates.</summary>
public sealed class SchemaFileTests
{
    [Theory]
    [InlineData("profile")]
    [InlineData("request")]
    [InlineData("decision")]
    [InlineData("scenarios")]
    public void IsCurrent(string name) => Approval.CheckFile(
        Repository.PathOf("src", "Kanalvalg", "Profiles", "BuiltIn", name + ".schema.json"),
        name switch
        {
            "profile" => Schemas.Profile,
            "request" => Schemas.Request,
            "decision" => Schemas.Decision,
            _ => Schemas.Scenarios,
        });
}
