namespace Kanalvalg.Tests.Scenarios;

/// <summary>The invariants of each built-in profile hold in thousands of scenarios drawn at random; each invariant's condition is met in some of them.</summary>
public sealed class InvariantSampleTests
{
    private const int Samples = 15_000;

    public static TheoryData<string> Bodies => [.. TestProfiles.Bodies];

    [Theory]
    [MemberData(nameof(Bodies))]
    public void Hold(string profile)
    {
        CompiledProfile compiled = TestProfiles.Engine(profile).Compiled;
        IReadOnlyList<Invariant> invariants = compiled.Profile.Invariants;
        RuleProgram conditions = RuleProgramCompiler.Compile(compiled.Space, [.. invariants.Select(invariant => invariant.When)]);
        int[] met = new int[invariants.Count];
        Random random = new(20261122);
        for (int sample = 0; sample < Samples; sample++)
        {
            if (RandomScenario(compiled, random) is not { } scenario)
            {
                continue;
            }

            Decision decision = new(compiled, scenario, Decider.Decide(compiled, scenario));
            ulong[] certain = new ulong[RuleTruths.WordsFor(conditions.Roots)];
            conditions.Run(scenario.Words, certain, new ulong[certain.Length]);
            for (int i = 0; i < invariants.Count; i++)
            {
                if (!decision.IsOutside && RuleTruths.Has(certain, i))
                {
                    met[i]++;
                    Broken(invariants[i], decision).ShouldBeEmpty($"{invariants[i].Id}: {decision.ToJson(Language.English, indented: true)}");
                }
            }
        }

        met.ShouldAllBe(count => count > 0, string.Join(", ", invariants.Select((invariant, i) => invariant.Id + " " + met[i])));
    }

    // A request whose facts of this direction are all known.
    private static Scenario? RandomScenario(CompiledProfile profile, Random random)
    {
        FactSpace space = profile.Space;
        StatedRequest request = new(space) { Direction = (Direction)random.Next(2) };
        string domain = profile.Profile.InternalDomains is [var own, ..] ? own : "eksempel.example";
        (request.Sender.Email, request.Recipient.Email) = ("anna@" + (random.Next(2) == 0 ? domain : "mail.example"), "bo@" + (random.Next(2) == 0 ? domain : "mail.example"));
        for (int fact = 0; fact < space.Visible; fact++)
        {
            FactDefinition definition = space.Facts[fact];
            if (definition.Name is FactNames.Direction or FactNames.SenderInternal or FactNames.RecipientInternal || (definition.Only is { } only && only != request.Direction))
            {
                continue;
            }

            request[fact] = StatedFact.Known(new FactValue(definition.Type switch
            {
                FactType.Boolean => random.Next(2),
                FactType.Number => random.Next(1, 4),
                // The first value is the ordinary one (connected, not checked, ...): drawn evenly, ordinary scenarios would hardly come.
                FactType.Choice => random.Next(2) == 0 && !definition.Name.EndsWith(".kind", StringComparison.Ordinal) ? 0 : random.Next(definition.Values.Count),
                _ => random.Next(3) == 0 ? 0 : random.NextInt64(1L << definition.Values.Count) & random.NextInt64(1L << definition.Values.Count),
            }));
        }

        return profile.Encoder.Encode(request, []) is { } scenario && !profile.Guard(scenario).Impossible ? scenario : null;
    }

    private static IEnumerable<string> Broken(Invariant invariant, Decision decision)
    {
        if (invariant.Never is { } never)
        {
            foreach (string claim in Met(never, decision))
            {
                yield return "never " + claim;
            }
        }

        if (invariant.Always is { } always)
        {
            string[] met = [.. Met(always, decision)];
            foreach (string claim in always.Permits.Select(one => "permits " + one).Concat(always.Obliges.Select(one => "obliges " + one.Code)).Where(claim => !met.Contains(claim)))
            {
                yield return "always " + claim;
            }

            if ((always.Chooses.Count > 0 && !met.Any(claim => claim.StartsWith("chooses", StringComparison.Ordinal))) || (always.Verdict.Count > 0 && !always.Verdict.Contains(decision.Verdict.Code())))
            {
                yield return "always one of what is chosen or decided";
            }
        }
    }

    private static IEnumerable<string> Met(Claim claim, Decision decision) =>
        claim.Permits.Where(selector => decision.WhyNot(selector).Any(route => route.IsOpen)).Select(selector => "permits " + selector)
            .Concat(claim.Chooses.Where(selector => decision.Route is { } route && selector.Matches(route)).Select(selector => "chooses " + selector))
            .Concat(claim.Obliges.Where(duty => decision.Steps.Any(step => step.Duty == duty.Code && step.Certain)).Select(duty => "obliges " + duty.Code))
            .Concat(claim.Verdict.Where(verdict => decision.Verdict.Code() == verdict).Select(verdict => "verdict " + verdict));
}
