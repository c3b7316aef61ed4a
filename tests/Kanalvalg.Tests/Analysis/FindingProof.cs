using System.Numerics;
using Kanalvalg.Tests.Deciding;
using Kanalvalg.Tests.Reference;

namespace Kanalvalg.Tests.Analysis;

/// <summary>A verification held against what trying every scenario finds: findings, counts, conditions and examples.</summary>
internal sealed class FindingProof
{
    private readonly ProfileText _text;
    private readonly DecisionEngine _engine;
    private readonly PlainScenarios _scenarios;
    private readonly Verification _verification;

    private FindingProof(ProfileText text, DecisionEngine engine, PlainScenarios scenarios, Verification verification) =>
        (_text, _engine, _scenarios, _verification) = (text, engine, scenarios, verification);

    /// <summary>What differs; empty where nothing does.</summary>
    public static IReadOnlyList<string> Differences(ProfileText text, DecisionEngine engine, PlainScenarios scenarios, Verification verification) =>
        [.. new FindingProof(text, engine, scenarios, verification).All()];

    private IEnumerable<string> All()
    {
        if (_verification.Scenarios != _scenarios.All.Count)
        {
            yield return $"{_verification.Scenarios} scenarios, where trying finds {_scenarios.All.Count}";
            yield break;
        }

        Finding[] conflicts = [.. _verification.Findings.Where(PlainConflicts.IsConflict)];
        PlainConflicts plain = new(_engine.Profile, _scenarios);
        PlainFinding[] there = [.. PlainFindings.Of(_text, _engine, _scenarios), .. plain.Of(conflicts)];
        IEnumerable<PlainFinding> idle = _engine.Profile.Accepted.Select(accepted => accepted.Finding).Except(there.Select(finding => finding.Reference))
            .Select(reference => new PlainFinding("KV2040", reference, Array.Empty<PlainScenario>()));
        Dictionary<string, PlainFinding> expected = there.Concat(idle).ToDictionary(finding => finding.Code + " " + finding.About);
        Dictionary<string, Finding> found = _verification.Findings.ToDictionary(finding => finding.Code + " " + PlainFinding.AboutOf(finding));
        foreach (string difference in plain.Differences(conflicts))
            yield return difference;
        foreach (string missing in expected.Keys.Except(found.Keys))
            yield return $"{missing}: not found, though it holds in {expected[missing].Where.Count}";
        foreach (string wrong in found.Keys.Except(expected.Keys))
            yield return $"{wrong}: found, though trying does not";
        (Finding Finding, PlainFinding Plain, string Name)[] both = [.. found.Keys.Intersect(expected.Keys).Select(name => (found[name], expected[name], name))];
        foreach (string difference in both.SelectMany(pair => Counts(pair).Concat(Example(pair))).Concat(Conditions(both)))
            yield return difference;
    }

    private IEnumerable<string> Counts((Finding Finding, PlainFinding Plain, string Name) pair)
    {
        if (pair.Finding.Scenarios != pair.Plain.Where.Count)
            yield return $"{pair.Name}: in {pair.Finding.Scenarios} scenarios, where trying finds {pair.Plain.Where.Count}";
        if (pair.Finding.OfScenarios != new BigInteger(_scenarios.All.Count))
            yield return $"{pair.Name}: of {pair.Finding.OfScenarios} scenarios";
    }

    // The example is one of the finding's scenarios, and is decided as that scenario is: so it shows just what the finding says.
    private IEnumerable<string> Example((Finding Finding, PlainFinding Plain, string Name) pair)
    {
        if (pair.Finding.Example is not { } example)
        {
            if (pair.Plain.Where.Count > 0)
                yield return $"{pair.Name}: no example";
            yield break;
        }

        ScenarioResult encoded = _engine.Encode(example);
        if (encoded.Scenario is not { } scenario || encoded.Problems.Count > 0)
            yield return $"{pair.Name}: the example {example} is no request: {string.Join("; ", encoded.Problems)}";
        else if (_scenarios.Find(scenario) is not { } one)
            yield return $"{pair.Name}: the example {example} is none of the scenarios";
        else if (!pair.Plain.Where.Contains(one.Index))
            yield return $"{pair.Name}: the example {example} is no scenario of it";
        else if (Summary(_engine.Decide(scenario)) is var summary && summary != Summary(one.Decision))
            yield return $"{pair.Name}: the example {example} is decided as {summary}, its scenario {one.Request} as {Summary(one.Decision)}";
    }

    private static string Summary(Decision decision) =>
        $"{decision.Verdict} by {decision.Route}, {string.Join(" ", decision.Statuses())}, to do {string.Join(" ", decision.Steps.Select(step => step.Duty))}, rules {string.Join(" ", decision.Rules)}";

    private IEnumerable<string> Conditions((Finding Finding, PlainFinding Plain, string Name)[] findings)
    {
        string[] conditions = [.. findings.SelectMany(pair => pair.Finding.Conditions).Distinct()];
        if (conditions.Length == 0)
            yield break;
        DecisionEngine engine = _text.WithConditions(conditions).Compile();
        ulong[][] holding = [.. _scenarios.All.Select(scenario => Match(engine, scenario.Request))];
        ulong[][] elsewhere = [.. _scenarios.All.Select(scenario => Match(engine, _scenarios.WithLastNumbers(scenario.Request)))];
        foreach ((Finding finding, PlainFinding plain, string name) in findings)
        {
            int[] own = [.. finding.Conditions.Select(condition => Array.IndexOf(conditions, condition))];
            HashSet<int> described = [.. _scenarios.All.Select(scenario => scenario.Index).Where(i => own.Any(condition => RuleTruths.Has(holding[i], condition)))];
            if (finding.IsDescribed ? !described.SetEquals(plain.Where) : !described.IsProperSubsetOf(plain.Where) || described.Count == 0)
                yield return $"{name}: holds in {plain.Where.Count} scenarios, its conditions in {described.Count}, {described.Except(plain.Where).Count()} of them others: {string.Join(" or ", finding.Conditions)}";
            if (own.Any(condition => holding.Zip(elsewhere).Any(truths => RuleTruths.Has(truths.First, condition) != RuleTruths.Has(truths.Second, condition))))
                yield return $"{name}: a condition tells apart numbers that count as one: {string.Join(" or ", finding.Conditions)}";
            if (own.Length != own.Distinct().Count() || own.Any(condition => !holding.Any(truths => RuleTruths.Has(truths, condition))))
                yield return $"{name}: a condition says nothing: {string.Join(" or ", finding.Conditions)}";
        }
    }

    private static ulong[] Match(DecisionEngine engine, NaiveRequest request)
    {
        ulong[] certain = new ulong[RuleTruths.WordsFor(engine.Profile.Rules.Count)];
        engine.Compiled.Matcher.Match(engine.Encode(request.ToJson()).OrThrow(), certain, new ulong[certain.Length]);
        return certain;
    }
}
