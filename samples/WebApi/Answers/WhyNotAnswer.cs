using System.Text.Json;

namespace Kanalvalg.Samples.WebApi;

/// <summary>Why routes may not be used, and what would open them.</summary>
internal sealed record WhyNotAnswer(string Profile, string Version, string Verdict, IEnumerable<RouteAnswer> Routes)
{
    public static WhyNotAnswer Of(Decision decision, RouteSelector selector, Language language) => new(
        decision.Profile.Id, decision.Profile.Version, decision.Verdict.Code(), decision.WhyNot(selector).Select(route => RouteAnswer.Of(route, language)));
}

/// <summary>One route: whether it is open, the rules behind that, and each smallest set of changes that would open it.</summary>
internal sealed record RouteAnswer(string Route, string Status, bool Open, IEnumerable<RuleAnswer> Rules, IEnumerable<RemedyAnswer> Remedies)
{
    public static RouteAnswer Of(RouteAssessment route, Language language) => new(
        route.Route.Id,
        route.Status.Code(),
        route.IsOpen,
        route.Rules.Select(rule => new RuleAnswer(rule.Id, rule.Truth.Code(), rule.Source, rule.Because.In(language))),
        route.Remedies.Select(remedy => new RemedyAnswer(
            remedy.Facts.ToDictionary(fact => fact.Fact, fact => JsonElement.Parse(fact.Value), StringComparer.Ordinal),
            remedy.Texts.Select(text => text.In(language)))));
}

/// <summary>A rule that is in force or may be.</summary>
internal sealed record RuleAnswer(string Id, string Truth, string Source, string Because);

/// <summary>What to make true, and how, in words.</summary>
internal sealed record RemedyAnswer(IReadOnlyDictionary<string, JsonElement> Facts, IEnumerable<string> Texts);
