namespace Kanalvalg;

/// <summary>A request, typed or in JSON, as a scenario of a profile: the one place where a request can fail.</summary>
internal static class RequestEncoder
{
    private const string FileName = "request";

    /// <summary>What an equal request came to before, or else what this one comes to.</summary>
    public static ScenarioResult Encode(CompiledProfile profile, DecisionRequest request) =>
        request.Facts is not null ? EncodeWithFurther(profile, request)
        : !profile.RequestKeys.TryWrite(request, [], out RequestKey key, out _) ? EncodePlainly(profile, request)
        : profile.Requests.Find(key, []) ?? EncodeAnew(profile, request, key, []);

    // What is kept belongs to the key: facts that can change in between are read from a copy for both.
    private static ScenarioResult EncodeWithFurther(CompiledProfile profile, DecisionRequest request)
    {
        Span<ulong> room = stackalloc ulong[RequestKeys.MostFurther];
        return !profile.RequestKeys.TryWrite(request, room, out RequestKey key, out int further) ? EncodePlainly(profile, request)
            : profile.Requests.Find(key, room.Slice(0, further)) is { } known ? known
            : request.Settled() is { } settled && profile.RequestKeys.TryWrite(settled, room, out key, out further) ? EncodeAnew(profile, settled, key, room.Slice(0, further))
            : EncodePlainly(profile, request);
    }

    // The systems are those of the key, for their list can change as well.
    private static ScenarioResult EncodeAnew(CompiledProfile profile, DecisionRequest request, in RequestKey key, ReadOnlySpan<ulong> further)
    {
        ScenarioResult result = EncodePlainly(profile, request, key.Systems);
        if (result.Succeeded)
        {
            profile.Requests.Keep(key, further, result);
        }

        return result;
    }

    /// <summary>What a request comes to, whatever came before.</summary>
    public static ScenarioResult EncodePlainly(CompiledProfile profile, DecisionRequest request) =>
        EncodePlainly(profile, request, profile.Typed.SystemsOf(request.Systems));

    private static ScenarioResult EncodePlainly(CompiledProfile profile, DecisionRequest request, ulong systems)
    {
        List<RequestProblem> problems = [];
        StatedRequest stated = new(profile.Space);
        new RequestMapper(profile.Space, profile.Typed, stated, problems).Map(request, systems);
        Scenario? scenario = Encode(profile, stated, problems);
        return problems.Count == 0 ? new ScenarioResult(scenario, []) : new ScenarioResult(null, Diagnose(problems));
    }

    private static IReadOnlyList<Diagnostic> Diagnose(List<RequestProblem> problems)
    {
        DiagnosticBag diagnostics = new();
        SourceText nothing = new(FileName, default, isPrivate: true);
        foreach (RequestProblem problem in problems)
        {
            diagnostics.Report(nothing, 0, problem.Path.Length == 0 ? "$" : "$." + problem.Path, problem.Text);
        }

        return diagnostics.Sorted();
    }

    public static ScenarioResult Encode(CompiledProfile profile, ReadOnlyMemory<byte> utf8) =>
        EncodeGood(profile, utf8.Span) is { } scenario ? new ScenarioResult(scenario, []) : EncodeWithPlaces(profile, utf8);

    /// <summary>The scenario of a request that nothing is wrong with; <c>null</c> where that takes <see cref="EncodeWithPlaces"/> to tell.</summary>
    public static Scenario? EncodeGood(CompiledProfile profile, ReadOnlySpan<byte> utf8)
    {
        if (RequestScan.Read(profile.Space, profile.Members, utf8) is not { } stated)
        {
            return null;
        }

        List<RequestProblem> problems = [];
        Scenario? scenario = Encode(profile, stated, problems);
        return problems.Count == 0 ? scenario : null;
    }

    /// <summary>The scenario, or all that is wrong with the request and where.</summary>
    public static ScenarioResult EncodeWithPlaces(CompiledProfile profile, ReadOnlyMemory<byte> utf8)
    {
        DiagnosticBag diagnostics = new();
        StatedRequest? stated = RequestReader.Read(profile.Space, utf8, FileName, diagnostics, out Func<string, SyntaxNode?> place);
        return Encode(profile, stated, diagnostics, place);
    }

    /// <summary>A request that stands in a file with others.</summary>
    public static ScenarioResult Encode(CompiledProfile profile, SyntaxNode root)
    {
        DiagnosticBag diagnostics = new();
        StatedRequest? stated = RequestReader.Read(profile.Space, root, diagnostics, out Func<string, SyntaxNode?> place);
        return Encode(profile, stated, diagnostics, place);
    }

    private static ScenarioResult Encode(CompiledProfile profile, StatedRequest? stated, DiagnosticBag diagnostics, Func<string, SyntaxNode?> place)
    {
        List<RequestProblem> problems = [];
        Scenario? scenario = stated is null ? null : Encode(profile, stated, problems);
        foreach (RequestProblem problem in problems)
        {
            diagnostics.Report(place(problem.Path)!, problem.Text);
        }

        return new ScenarioResult(diagnostics.HasErrors ? null : scenario, diagnostics.Sorted());
    }

    private static Scenario? Encode(CompiledProfile profile, StatedRequest stated, List<RequestProblem> problems)
    {
        DatePeriod inForce = profile.Profile.InForce;
        if (stated.Dates.At is { } day && !inForce.Covers(day))
        {
            problems.Add(new RequestProblem("at", Messages.NotInForce()));
        }
        else if (stated.Dates.At is null && inForce.Until is not null)
        {
            problems.Add(new RequestProblem("", Messages.ProfileOver()));
        }

        Scenario? scenario = profile.Encoder.Encode(stated, problems);
        if (scenario is not null && !CanOccur(profile, scenario))
        {
            problems.Add(new RequestProblem("", Messages.ImpossibleFacts(Clashing(profile, scenario))));
        }

        if (scenario is not null)
        {
            scenario.Decision = new Decision(profile, scenario);
        }

        return scenario;
    }

    // The facts of the first combination that is there for certain; none where only all of them together leave nothing that can occur.
    private static IEnumerable<string> Clashing(CompiledProfile profile, Scenario scenario) =>
        profile.Profile.Impossible.FirstOrDefault(condition => RuleProgramCompiler.Compile(profile.Space, [condition]).Test(scenario.Words).Certain) is { } met
            ? new ConditionUses().Add(met).Facts
            : [];

    private static bool CanOccur(CompiledProfile profile, Scenario scenario)
    {
        (bool impossible, bool mayBeImpossible) = profile.Impossible(scenario);
        if (impossible || !mayBeImpossible)
        {
            return !impossible;
        }

        try
        {
            ulong[] none = new ulong[RuleTruths.WordsFor(profile.Profile.Rules.Count)];
            return new DiagramAlgebra(profile, scenario, none, none, new HashSet<int>()).Occurs != DiagramSpace.False;
        }
        catch (DiagramLimitException)
        {
            return true;
        }
    }
}
