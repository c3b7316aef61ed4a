namespace Kanalvalg.Tests.Conformance;

/// <summary>The compiled engine, against rules read as they stand.</summary>
public sealed class CompiledEngineTests : EngineConformance
{
    protected override DecisionEngine Compile(JurisdictionProfile profile) => DecisionEngine.Compile(profile);

    protected override DecisionEngine Reference(JurisdictionProfile profile) => PlainMatcher.Compile(profile);
}
