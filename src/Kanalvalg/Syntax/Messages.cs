using System.Globalization;

namespace Kanalvalg;

/// <summary>
/// Every message of reading. One sentence each, in lower case, without a full stop and without names of our types; what someone
/// wrote stands in backticks and comes as <see cref="Quoted"/>, which withholds it where it must not be shown.
/// </summary>
internal static partial class Messages
{
    /// <summary>What is missing where a text goes on and on.</summary>
    public const string EndOfText = "`\"` at the end of the text";

    /// <summary>What may stand behind a backslash in a text.</summary>
    public const string Escape = "an escape such as `\\n` or `\\u00E6`, or `\\\\` for a backslash";

    private const int MostListed = 12;

    // KV01: the text
    public static DiagnosticText TooLarge(int largest) => Error("KV0101", $"the file is larger than {Number(largest)} bytes");

    public static DiagnosticText Empty() => Error("KV0102", "the file is empty") with { Expected = "a JSON object" };

    public static DiagnosticText Utf16() => Error("KV0103", "the file is not UTF-8; it looks like UTF-16") with { Expected = "UTF-8, with or without a byte order mark" };

    public static DiagnosticText InvalidUtf8() => Error("KV0104", "these bytes are not UTF-8") with { Expected = "UTF-8, with or without a byte order mark" };

    public static DiagnosticText TooDeep(int most) => Error("KV0105", $"objects and lists nest more than {Number(most)} deep");

    public static DiagnosticText EndsEarly(string expected) => Error("KV0106", "the file ends too early") with { Expected = expected };

    public static DiagnosticText Unexpected(Quoted found, string expected) => Error("KV0107", $"{found} cannot stand here") with { Expected = expected };

    public static DiagnosticText BrokenText(char found)
    {
        (string what, string written) = found switch
        {
            '\n' or '\r' => ("a line break", "`\\n`"),
            '\t' => ("a tab", "`\\t`"),
            _ => ("`U+" + Hex(found) + "`", "`\\u" + Hex(found) + "`"),
        };
        return Error("KV0107", $"{what} cannot stand in a text") with { Expected = $"{EndOfText}, or {written} in it" };
    }

    public static DiagnosticText LoneSurrogate() => Error("KV0108", "a `\\u` escape is half of a surrogate pair and makes no character");

    public static DiagnosticText TooManyProblems(int most) => Error("KV0109", $"the file has more than {Number(most)} problems; the others are not listed");

    // KV02: the shape
    public static DiagnosticText UnknownMember(Quoted name, IEnumerable<string> known, string? nearest) =>
        Error("KV0201", $"unknown member {name}") with { Expected = OneOf(known), Nearest = nearest };

    public static DiagnosticText RepeatedMember(Quoted name, string? instead) => Error("KV0202", $"the member {name} stands here twice") with { Expected = instead };

    public static DiagnosticText MissingMember(string name, string description) =>
        Error("KV0203", $"the member `{name}` is missing") with { Expected = char.ToLowerInvariant(description[0]) + description.Substring(1) };

    public static DiagnosticText WrongType(SyntaxKind found, string expected) => Error("KV0204", $"{Kind(found)} cannot stand here") with { Expected = expected };

    public static DiagnosticText UnknownWord(Quoted word, string expected, string? nearest) =>
        Error("KV0205", $"{word} is none of the words that can stand here") with { Expected = expected, Nearest = nearest };

    public static DiagnosticText EmptyList() => Error("KV0206", "an empty list cannot stand here") with { Expected = "at least one item" };

    public static DiagnosticText RepeatedItem(Quoted item) => Error("KV0207", $"{item} stands in this list twice");

    public static DiagnosticText BadNumber(Quoted number, string expected) => Error("KV0208", $"the number {number} cannot stand here") with { Expected = expected };

    public static DiagnosticText BadCode(Quoted code) => Error("KV0209", $"{code} cannot be a code");

    public static DiagnosticText BadId(Quoted id) => Error("KV0209", $"{id} cannot be an id");

    public static DiagnosticText BadFactName(Quoted name) => Error("KV0209", $"{name} cannot be the name of a fact");

    public static DiagnosticText BadRoute(Quoted route) => Error("KV0209", $"{route} cannot be the id of a route");

    public static DiagnosticText BadSelector(Quoted selector) => Error("KV0209", $"{selector} does not name routes");

    public static DiagnosticText BadDomain(Quoted domain) => Error("KV0209", $"{domain} is no domain");

    public static DiagnosticText BadFinding(Quoted finding) => Error("KV0209", $"{finding} cannot be a finding of `verify`");

    public static DiagnosticText EmptyText(Quoted text) => Error("KV0210", "the text is empty");

    public static DiagnosticText EmptyObject() => Error("KV0211", "an empty object cannot stand here") with { Expected = "at least one member" };

    public static DiagnosticText UnknownFormat(Quoted format, int known) =>
        Error("KV0212", $"this library does not read version {format} of the profile format") with { Expected = $"version {Number(known)}" };

    // KV03: names
    public static DiagnosticText UnknownFact(Quoted name, string? nearest) =>
        Error("KV0301", $"{name} is no fact") with { Expected = nearest is null ? "a fact of the catalogue, or one declared under `facts`" : null, Nearest = nearest };

    public static DiagnosticText UnknownTerm(Quoted name, IEnumerable<string> known, string? nearest) =>
        IsNone("KV0302", $"{name} is no term of the profile", known, nearest);

    public static DiagnosticText UnknownDuty(Quoted name, IEnumerable<string> known, string? nearest) =>
        IsNone("KV0303", $"{name} is no duty of the profile", known, nearest);

    public static DiagnosticText UnknownAdvice(Quoted name, IEnumerable<string> known, string? nearest) =>
        IsNone("KV0304", $"{name} is no advice of the profile", known, nearest);

    public static DiagnosticText UnknownChannel(Quoted name, IEnumerable<string> known, string? nearest) =>
        IsNone("KV0305", $"{name} is no channel", known, nearest);

    public static DiagnosticText UnknownSystem(Quoted name, IEnumerable<string> known, string? nearest) =>
        IsNone("KV0306", $"{name} is no system", known, nearest);

    public static DiagnosticText UnknownRule(Quoted id, IEnumerable<string> known, string? nearest) =>
        IsNone("KV0307", $"{id} is no rule of the profile", known, nearest);

    public static DiagnosticText NoSuchRoute(Quoted selector, IEnumerable<string> routes, string? nearest) =>
        Error("KV0308", $"{selector} names no route of the profile") with { Expected = OneOf(routes), Nearest = nearest };

    public static DiagnosticText NameTaken(Quoted name, string taker) => Error("KV0309", $"a fact cannot be called {name}, for {taker}");

    public static DiagnosticText RepeatedId(Quoted id) => Error("KV0310", $"{id} is already taken in this file");

    public static DiagnosticText NotRefinable(string member, string fact) =>
        Error("KV0311", $"`{fact}` is a known fact, which cannot be given `{member}`") with { Expected = "only `values`, `assume`, `actionable`, `remedy`, `label` and `question`" };

    public static DiagnosticText FactWithoutType(Quoted name, string? nearest) =>
        Error("KV0312", $"{name} is no known fact, so it needs a `type`") with { Expected = "`\"type\"`: `boolean`, `choice`, `set` or `number`", Nearest = nearest };

    public static DiagnosticText TooManyValues(string fact, int most) => Error("KV0313", $"`{fact}` has more than {Number(most)} values");

    public static DiagnosticText MeaninglessMember(string member, string fact, FactType type) => Error("KV0314", $"`{member}` has no meaning for `{fact}`, which is {Article(type)}");

    public static DiagnosticText MeaninglessForDirection(string member) =>
        Error("KV0314", $"`{member}` has no meaning for `direction`, which every request states and nothing changes") with { Expected = "`label` and `question` only" };

    public static DiagnosticText NoValues(string fact) => Error("KV0315", $"`{fact}` has no values") with { Expected = "`values` with at least one code" };

    // KV04: conditions and values
    public static DiagnosticText UnknownValue(Quoted value, string fact, IEnumerable<string> known, string? nearest) =>
        Error("KV0401", $"{value} is no value of `{fact}`") with { Expected = OneOf(known), Nearest = nearest };

    public static DiagnosticText WrongValue(string fact, FactType type, string expected) => Error("KV0402", $"`{fact}` is {Article(type)}, which this does not fit") with { Expected = expected };

    public static DiagnosticText WrongOperator(string name, string fact, FactType type, string expected) =>
        Error("KV0403", $"`{name}` cannot be asked of `{fact}`, which is {Article(type)}") with { Expected = expected };

    public static DiagnosticText UnorderedScale(string name, string fact) =>
        Error("KV0404", $"`{name}` cannot be asked of `{fact}`, whose values are no scale") with { Expected = "a number, or a choice with `\"ordered\": true`" };

    public static DiagnosticText TermCircle(IEnumerable<string> terms) => Error("KV0405", $"the terms go round in a circle: {Circle(terms)}");

    public static DiagnosticText ConditionTooDeep(int most) => Error("KV0406", $"with the terms that it uses the condition nests more than {Number(most)} deep");

    // KV05: rules, effects, invariants, accepted findings
    public static DiagnosticText NoEffect() => Error("KV0501", "nothing follows from this rule") with { Expected = "at least one effect, such as `permit`, `forbid` or `oblige`" };

    public static DiagnosticText OverrideCircle(IEnumerable<string> rules) => Error("KV0502", $"the rules override each other in a circle: {Circle(rules)}");

    public static DiagnosticText NoClaim() => Error("KV0503", "the invariant claims nothing") with { Expected = "`never` or `always`" };

    public static DiagnosticText AcceptedTwice(Quoted finding) => Error("KV0504", $"{finding} is already accepted");

    // KV06: days and deadlines
    public static DiagnosticText BadDate(Quoted date) => Error("KV0601", $"{date} is no date");

    public static DiagnosticText EndsBeforeItStarts() => Error("KV0602", "the last day is before the first");

    public static DiagnosticText BadPeriod(Quoted period) => Error("KV0603", $"{period} is no deadline");

    public static DiagnosticText NothingToCount() => Error("KV0604", "`from` says what a deadline counts from, but there is no deadline") with { Expected = "`within`" };

    // KV07: inheritance
    public static DiagnosticText UnknownBase(Quoted name, IEnumerable<string> builtIn, string? nearest) =>
        Error("KV0701", $"the profile {name} was not found") with { Expected = "a profile that is at hand, or a built-in one: " + OneOf(builtIn), Nearest = nearest };

    public static DiagnosticText BaseCircle(IEnumerable<string> ids) => Error("KV0702", $"the profiles extend each other in a circle: {Circle(ids)}");

    public static DiagnosticText TooManyBases(int most) => Error("KV0703", $"the profile builds on more than {Number(most)} others");

    public static DiagnosticText Replaced(string what, Quoted name, string file) => Note("KV0704", $"this {what} replaces {name} of {file}");

    public static DiagnosticText NoSilence() =>
        Error("KV0705", "nothing says what a route is that no rule speaks of") with { Expected = "`\"silent\"`: `permit`, `forbid` or `undecided`" };

    public static DiagnosticText BaseIdTaken(Quoted id, string file) => Error("KV0706", $"{id} is another profile than the one in {file} that has the same id");

    // KV08: sources
    public static DiagnosticText UnknownStatement(Quoted id, IEnumerable<string> known, string? nearest) =>
        IsNone("KV0801", $"{id} is no statement of the profile's sources", known, nearest);

    public static DiagnosticText StatementUncarried(Quoted id) => Warning("KV0802", $"no rule, term, duty or advice covers {id}, and no `context` says why");

    public static DiagnosticText UnknownSource(Quoted key, IEnumerable<string> known, string? nearest) =>
        Warning("KV0803", $"{key} is no source of the profile") with { Expected = Known(known), Nearest = nearest };

    public static DiagnosticText RepeatedStatement(Quoted id, string source) => Error("KV0804", $"{id} is already a statement of the source `{source}`");

    // KV11: scenario files
    public static DiagnosticText NothingToRuleOut(string name, string what, string? nearest) =>
        Note("KV1101", $"{new Quoted(name)} is no {what} of the profile, so ruling it out proves nothing") with { Nearest = nearest };

    // Parts of messages
    public static string OneOf(IEnumerable<string> known)
    {
        List<string> names = [.. known.Take(MostListed + 1)];
        string listed = Or(names.Take(MostListed).Select(name => new Quoted(name).ToString()));
        return names.Count > MostListed ? listed.Replace(" or ", ", ") + " or another known one" : listed;
    }

    public static string Or(IEnumerable<string> alternatives)
    {
        List<string> all = [.. alternatives.Distinct(StringComparer.Ordinal)];
        return all.Count < 2 ? string.Concat(all) : string.Join(", ", all.Take(all.Count - 1)) + " or " + all[all.Count - 1];
    }

    public static string WholeNumber(long least, long most) => least == most ? Number(least) : $"a whole number from {Number(least)} to {Number(most)}";

    // A circle is told from its start back to its start; the middle of a long one is left out.
    private static string Circle(IEnumerable<string> names)
    {
        List<string> all = [.. names];
        IEnumerable<string> shown = all.Count <= MostListed ? all : [.. all.Take(MostListed - 1), "…"];
        return string.Join(" -> ", shown.Append(all[0]).Select(name => name == "…" ? name : new Quoted(name).ToString()));
    }

    private static string Kind(SyntaxKind kind) => kind switch
    {
        SyntaxKind.Object => "an object",
        SyntaxKind.Array => "a list",
        SyntaxKind.String => "a text",
        SyntaxKind.Number => "a number",
        SyntaxKind.Null => "null",
        _ => "true or false",
    };

    private static string Article(FactType type) => type switch
    {
        FactType.Boolean => "true or false",
        FactType.Choice => "a choice",
        FactType.Set => "a set",
        _ => "a number",
    };

    private static DiagnosticText IsNone(string code, string text, IEnumerable<string> known, string? nearest) => Error(code, text) with { Expected = Known(known), Nearest = nearest };

    // Where nothing is known there is nothing to choose from.
    private static string? Known(IEnumerable<string> names) => OneOf(names) is { Length: > 0 } known ? known : null;

    private static string Hex(char character) => ((int)character).ToString("X4", CultureInfo.InvariantCulture);

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static DiagnosticText Error(string code, string text) => new(code, DiagnosticSeverity.Error, text);

    private static DiagnosticText Warning(string code, string text) => new(code, DiagnosticSeverity.Warning, text);

    private static DiagnosticText Note(string code, string text) => new(code, DiagnosticSeverity.Note, text);
}
