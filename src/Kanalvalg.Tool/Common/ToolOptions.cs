using System.CommandLine;
using System.CommandLine.Parsing;

namespace Kanalvalg.Tool;

/// <summary>Options that several commands have.</summary>
internal static class ToolOptions
{
    public static Argument<string> Profile() => new("P") { Description = "A built-in profile's id, or a profile file" };

    public static Option<string> ProfileOption() => new("--profile", "-p") { Description = "A built-in profile's id, or a profile file", Required = true, HelpName = "P" };

    public static Option<string?> Language()
    {
        Option<string?> option = new("--language", "-l") { Description = "The language of texts; the profile's own where left out", HelpName = "da|nb|en" };
        return option.AcceptOnlyFromAmong("da", "nb", "en");
    }

    /// <summary>How it is written; the first format where nobody says.</summary>
    public static Option<string> Format(params string[] formats)
    {
        Option<string> option = new("--format", "-f") { Description = "How it is written", DefaultValueFactory = _ => formats[0], HelpName = string.Join('|', formats) };
        return option.AcceptOnlyFromAmong(formats);
    }

    /// <summary>A day, written <c>2026-03-02</c>.</summary>
    public static Option<DateTime?> Day(string name, string description) => new(name) { Description = description, HelpName = "YYYY-MM-DD", CustomParser = DayOf };

    /// <summary>The language asked for, or the profile's own.</summary>
    public static Language LanguageOf(this ParseResult parsed, Option<string?> option, JurisdictionProfile profile) =>
        LanguageCodes.TryParse(parsed.GetValue(option), out Language language) ? language : profile.Language;

    private static DateTime? DayOf(ArgumentResult argument)
    {
        if (IsoDate.TryParse(argument.Tokens[0].Value, out DateTime day))
        {
            return day;
        }

        argument.AddError("a day is written YYYY-MM-DD");
        return null;
    }
}
