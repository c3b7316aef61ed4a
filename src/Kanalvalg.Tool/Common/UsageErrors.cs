using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.RegularExpressions;

namespace Kanalvalg.Tool;

/// <summary>What is wrong with a command line, in the words of all other messages: lower case, no full stop, what was written in backticks.</summary>
internal static partial class UsageErrors
{
    /// <summary>A word that was meant for an option and would be taken for a file; who has such a file says so by <c>--</c> or <c>./</c>.</summary>
    public static string? Misplaced(ParseResult result) => result.Tokens.Any(token => token.Type == TokenType.DoubleDash)
        ? null
        : result.CommandResult.Children.OfType<ArgumentResult>().SelectMany(argument => argument.Tokens).Select(token => token.Value).FirstOrDefault(word => word.Length > 1 && word[0] == '-');

    public static IEnumerable<string> Of(ParseResult result, string? misplaced)
    {
        string[] errors = [.. result.Errors.Select(error => Plain(error.Message)).Distinct(StringComparer.Ordinal)];
        if ((misplaced ?? (result.UnmatchedTokens is [var unmatched, ..] ? unmatched : null)) is not { } first)
        {
            return errors;
        }

        // What follows an unknown word is mostly its own: one complaint is enough.
        return errors.Where(error => !error.StartsWith("unrecognized", StringComparison.Ordinal) && !error.StartsWith("required command", StringComparison.Ordinal))
            .Prepend(Unknown(result.CommandResult.Command, first));
    }

    private static string Unknown(Command command, string word)
    {
        bool isOption = word.StartsWith('-');
        string what = isOption ? "option" : command is RootCommand ? "command" : "argument";
        IEnumerable<string> known = isOption ? command.Options.Select(option => option.Name) : command.Subcommands.Select(one => one.Name);
        string? nearest = NearestName.Of(word, known);
        return $"{new Quoted(word)} is no {what}{(command is RootCommand ? "" : $" of `{command.Name}`")}{(nearest is null ? "" : $"; did you mean `{nearest}`?")}";
    }

    // A list of alternatives comes one to a line.
    private static string Plain(string message)
    {
        string line = message.ReplaceLineEndings("\n").Replace(":\n\t", ": ", StringComparison.Ordinal).Replace("\n\t", ", ", StringComparison.Ordinal).TrimEnd('.');
        return InQuotes().Replace(char.ToLowerInvariant(line[0]) + line[1..], "`${word}`").Replace(". Must", "; must", StringComparison.Ordinal);
    }

    [GeneratedRegex("'(?<word>[^']*)'", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex InQuotes();
}
