namespace Kanalvalg;

/// <summary>A file of scenarios that a profile has to decide as agreed: requests with what is expected of each. Immutable.</summary>
internal sealed class ScenarioFile
{
    private ScenarioFile(string profile, IReadOnlyList<ExpectedScenario> scenarios) => (Profile, Scenarios) = (profile, scenarios);

    /// <summary>The profile's id or file name.</summary>
    public string Profile { get; }

    public IReadOnlyList<ExpectedScenario> Scenarios { get; }

    /// <summary>The file, or <c>null</c> and what is wrong with it.</summary>
    public static ScenarioFile? Read(ReadOnlyMemory<byte> utf8, string fileName, DiagnosticBag diagnostics)
    {
        // Private, for it holds requests: no diagnostic shows a value or a line of it.
        if (JsonSyntax.Read(new SourceText(fileName, utf8, isPrivate: true), JsonSyntax.LargestProfile, diagnostics) is not { } root)
        {
            return null;
        }

        ShapeChecker.Check(root, ScenarioShape.File, diagnostics);
        if (diagnostics.HasErrors)
        {
            return null;
        }

        return new ScenarioFile(root.Member("profile")?.Text ?? "", [.. root.Items("scenarios").Select(ExpectedScenario.Of)]);
    }
}

/// <summary>One scenario: a request and what is expected of the decision.</summary>
internal sealed record ExpectedScenario(string Name, IReadOnlyList<string> Covers, SyntaxNode Given, SyntaxNode Expect)
{
    public static ExpectedScenario Of(SyntaxNode node) => new(
        node.Member("name")?.Text ?? "",
        [.. node.Items("covers").Select(item => item.Text)],
        node.Member("given") ?? node,
        node.Member("expect") ?? node);

    /// <summary>Decides the request and lists, in plain words, all that is not as expected.</summary>
    public IReadOnlyList<string> Run(DecisionEngine engine)
    {
        ScenarioResult request = RequestEncoder.Encode(engine.Compiled, Given);
        return request.Scenario is { } scenario
            ? Expectation.Check(Expect, engine.Decide(scenario))
            : [.. request.Problems.Select(problem => $"the request cannot be decided: {problem.Message}{(problem.Expected is null ? "" : "; expected " + problem.Expected)}")];
    }
}
