using Kanalvalg.Tests.Conformance;

namespace Kanalvalg.NRules.Tests;

/// <summary>NRules, against the compiled engine.</summary>
public sealed class NRulesEngineTests : EngineConformance
{
    protected override DecisionEngine Compile(JurisdictionProfile profile) => NRulesEngine.Compile(profile);

    protected override DecisionEngine Reference(JurisdictionProfile profile) => DecisionEngine.Compile(profile);
}
