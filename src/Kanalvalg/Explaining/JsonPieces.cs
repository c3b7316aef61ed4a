using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Kanalvalg;

/// <summary>
/// What the JSON of a profile's decisions is made of that no scenario changes, in one language and escaped in one way: each piece is made
/// when it is first needed, so that together they take no more than the profile's texts do. Thread-safe: what is made late is made alike
/// by all.
/// </summary>
internal sealed class JsonPieces
{
    // The ways to escape that pieces are kept for; all leave the letters of our own names and codes as they are.
    private static readonly JavaScriptEncoder[] Encoders = [JavaScriptEncoder.Default, JavaScriptEncoder.UnsafeRelaxedJsonEscaping, JsonRendering.Encoder];

    private static readonly ConditionalWeakTable<CompiledProfile, JsonPieces?[]> Kept = new();

    private readonly CompiledProfile _compiled;
    private readonly Language _language;
    private readonly JavaScriptEncoder _encoder;

    private readonly byte[]?[] _ruleIds;
    private readonly byte[]?[] _reasons;
    private readonly byte[]?[] _certainRules;
    private readonly byte[]?[] _possibleRules;
    private readonly byte[]?[] _outbound;
    private readonly byte[]?[] _inbound;
    private readonly byte[]?[] _certainDuties;
    private readonly byte[]?[] _possibleDuties;
    private readonly byte[]?[] _steps;
    private readonly byte[]?[] _stepTexts;
    private readonly byte[]?[] _stepEnds;
    private readonly byte[]?[] _advice;
    private readonly byte[]?[] _questions;
    private readonly byte[]?[] _remedies;

    private JsonPieces(CompiledProfile compiled, Language language, JavaScriptEncoder encoder)
    {
        (_compiled, _language, _encoder) = (compiled, language, encoder);
        JurisdictionProfile profile = compiled.Profile;
        (_ruleIds, _reasons) = (new byte[]?[profile.Rules.Count], new byte[]?[profile.Rules.Count]);
        (_certainRules, _possibleRules) = (new byte[]?[profile.Rules.Count], new byte[]?[profile.Rules.Count]);
        (_outbound, _inbound) = (new byte[]?[compiled.Outbound.Places.Length], new byte[]?[compiled.Inbound.Places.Length]);
        (_certainDuties, _possibleDuties) = (new byte[]?[profile.Duties.Count], new byte[]?[profile.Duties.Count]);
        (_steps, _stepTexts, _stepEnds) = (new byte[]?[profile.Duties.Count], new byte[]?[profile.Duties.Count], new byte[]?[profile.Duties.Count]);
        _advice = new byte[]?[profile.Advice.Count];
        (_questions, _remedies) = (new byte[]?[compiled.Space.Visible], new byte[]?[compiled.Space.Visible]);
        Profile = Utf8(",\"profile\":{\"id\":" + Text(profile.Id) + ",\"version\":" + Text(profile.Version) + ",\"sha256\":" + Text(profile.Sha256) + "},\"decidedAt\":");
        Language = Utf8(",\"language\":\"" + language.Code() + "\"");
        SystemNotAtHand = Utf8(Escaped(DecisionTexts.SystemNotAtHand.In(language)));
        NoRulePermits = Utf8(Escaped(DecisionTexts.NoRulePermits.In(language)));
        NoRuleSpeaks = Utf8(Escaped(DecisionTexts.NoRuleSpeaks.In(language)));
    }

    /// <summary>The profile, up to the day of the decision.</summary>
    public byte[] Profile { get; }

    /// <summary>The language as a member.</summary>
    public byte[] Language { get; }

    public byte[] SystemNotAtHand { get; }

    public byte[] NoRulePermits { get; }

    public byte[] NoRuleSpeaks { get; }

    /// <summary>The pieces for a writer; <c>null</c> where it breaks lines, or escapes in a way that none are kept for.</summary>
    public static JsonPieces? For(CompiledProfile compiled, Language language, JsonWriterOptions options) =>
        !options.Indented && Array.IndexOf(Encoders, options.Encoder ?? JavaScriptEncoder.Default) is var place and >= 0 ? For(compiled, language, place) : null;

    /// <summary>The pieces for text that people can read, as <see cref="JsonRendering"/> writes it.</summary>
    public static JsonPieces For(CompiledProfile compiled, Language language) => For(compiled, language, Encoders.Length - 1);

    /// <summary>The id of a rule.</summary>
    public byte[] RuleId(int rule) => _ruleIds[rule] ??= Utf8(Text(_compiled.Profile.Rules[rule].Id));

    /// <summary>The reason that a rule gives, escaped and without quotation marks.</summary>
    public byte[] Reason(int rule) => _reasons[rule] ??= Utf8(Escaped(_compiled.Profile.Rules[rule].Because.In(_language)));

    /// <summary>A rule as the decision lists it.</summary>
    public byte[] Rule(int rule, Truth truth) => (truth == Truth.True ? _certainRules : _possibleRules)[rule] ??= Made(_compiled.Profile.Rules[rule], truth);

    /// <summary>The id of a route or of a channel without one.</summary>
    public byte[] Route(RoutePlan plan, int place) => (plan.Direction == Direction.Outbound ? _outbound : _inbound)[place] ??= Utf8(Text(plan.Places[place].Id));

    /// <summary>A duty that lies on a route.</summary>
    public byte[] Duty(int duty, bool certain) => (certain ? _certainDuties : _possibleDuties)[duty] ??=
        Utf8("{\"duty\":" + Text(_compiled.Profile.Duties[duty].Code) + ",\"certain\":" + (certain ? "true}" : "false}"));

    /// <summary>A step up to its rules.</summary>
    public byte[] Step(int duty) => _steps[duty] ??= StepOf(_compiled.Profile.Duties[duty]);

    /// <summary>A step from its rules to its deadline; where it has one, to the deadline's date.</summary>
    public byte[] StepText(int duty) => _stepTexts[duty] ??= StepTextOf(_compiled.Profile.Duties[duty]);

    /// <summary>A step from its deadline to its certainty.</summary>
    public byte[] StepEnd(int duty) => _stepEnds[duty] ??=
        Utf8(",\"sends\":[" + string.Join(",", _compiled.Profile.Duties[duty].Sends.Select(selector => Text(selector.ToString()))) + "],\"certain\":");

    /// <summary>Advice up to its rules.</summary>
    public byte[] Advice(int advice) => _advice[advice] ??=
        Utf8("{\"advice\":" + Text(_compiled.Profile.Advice[advice].Code) + ",\"text\":" + Text(_compiled.Profile.Advice[advice].Text.In(_language)) + ",\"rules\":[");

    /// <summary>A question up to what it matters for.</summary>
    public byte[] Question(OpenQuestion question) => _questions[_compiled.Space[question.Fact]] ??=
        Utf8("{\"fact\":" + Text(question.Fact) + ",\"question\":" + Text(question.Question.In(_language)) + ",\"matters\":[");

    /// <summary>What to do to bring a fact about.</summary>
    public byte[] Remedy(FactDefinition fact) => _remedies[_compiled.Space[fact.Name]] ??= Utf8(Text(fact.Remedy.In(_language)));

    private static JsonPieces For(CompiledProfile compiled, Language language, int encoder)
    {
        // What is no language of ours is read as English, as everywhere.
        int text = language is Kanalvalg.Language.Danish or Kanalvalg.Language.Norwegian ? (int)language : (int)Kanalvalg.Language.English;
        JsonPieces?[] kept = Kept.GetValue(compiled, static _ => new JsonPieces?[((int)Kanalvalg.Language.English + 1) * Encoders.Length]);
        return kept[(text * Encoders.Length) + encoder] ??= new JsonPieces(compiled, language, Encoders[encoder]);
    }

    private byte[] Made(Rule rule, Truth truth) => Utf8(
        "{\"id\":" + Text(rule.Id) + ",\"truth\":\"" + truth.Code() + "\",\"source\":" + Text(rule.Source) + ",\"because\":" + Text(rule.Because.In(_language)) + "}");

    private byte[] StepOf(Duty duty) => Utf8("{\"duty\":" + Text(duty.Code) + ",\"phase\":\"" + duty.Phase.Code() + "\",\"actor\":" + Text(duty.Actor) + ",\"rules\":[");

    private byte[] StepTextOf(Duty duty) => Utf8("],\"text\":" + Text(duty.Text.In(_language)) + ",\"due\":" + (duty.Within switch
    {
        null => "null",
        Deadline.WorkingDays working => "{\"within\":{\"workingDays\":" + working.Days.ToString(CultureInfo.InvariantCulture) + "},\"date\":",
        { } within => "{\"within\":" + Text(within.ToString()) + ",\"date\":",
    }));

    private string Text(string text) => "\"" + Escaped(text) + "\"";

    private string Escaped(string text) => JsonEncodedText.Encode(text, _encoder).ToString();

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
