using System.Text;
using System.Text.RegularExpressions;

namespace Kanalvalg.Tool.Tests;

/// <summary>Plays a page: writes the files that it shows, runs the commands of its console blocks, and puts what they print after each.</summary>
internal sealed partial class WalkThrough(string folder)
{
    private const string FileMark = "<!-- file: ";

    public string Play(string page)
    {
        StringBuilder played = new();
        string[] lines = page.Split('\n');
        string? file = null;
        for (int i = 0; i < lines.Length; i++)
        {
            string line = lines[i];
            played.Append(line).Append('\n');
            if (line.StartsWith(FileMark, StringComparison.Ordinal))
            {
                file = Mark(line[FileMark.Length..^" -->".Length]);
            }
            else if (line == "```json" && file is not null)
            {
                string text = Block(lines, ref i);
                File.WriteAllText(Path.Combine(folder, file), text);
                played.Append(text).Append("```\n");
                file = null;
            }
            else if (line == "```console")
            {
                Console(Block(lines, ref i), played);
                played.Append("```\n");
            }
        }

        return played.ToString().TrimEnd('\n') + "\n";
    }

    // A file that a block shows, or a change to one that is there.
    private string? Mark(string mark)
    {
        string[] parts = mark.Split(", replace: ");
        if (parts.Length == 1)
        {
            return mark;
        }

        string[] change = parts[1].Split(" with: ");
        string path = Path.Combine(folder, parts[0]);
        string text = File.ReadAllText(path);
        text.ShouldContain(change[0].TrimEnd(','));
        File.WriteAllText(path, text.Replace(change[0].TrimEnd(','), change[1].TrimEnd(','), StringComparison.Ordinal));
        return null;
    }

    private void Console(string block, StringBuilder played)
    {
        foreach (string command in block.Split('\n').Where(line => line.StartsWith("$ ", StringComparison.Ordinal)))
        {
            Match parts = Command().Match(command);
            parts.Success.ShouldBeTrue(command);
            ToolRun run = ToolRun.Of(parts.Groups["line"].Value, parts.Groups["typed"].Value.Replace("\\n", "\n", StringComparison.Ordinal), folder);
            run.Exit.ShouldBeLessThan(2, command + "\n" + run.Error);
            played.Append(command).Append('\n').Append(ToolRun.Stable(parts.Groups["hidden"].Success ? run.Error.TrimStart('\n') : run.Out));
        }
    }

    // Where the output is thrown away, what is said beside it is shown.
    [GeneratedRegex(@"^\$ (printf '(?<typed>[^']*)' \| )?kanalvalg (?<line>.*?)(?<hidden> > /dev/null)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Command();

    private static string Block(string[] lines, ref int at)
    {
        StringBuilder text = new();
        while (lines[++at] != "```")
        {
            text.Append(lines[at]).Append('\n');
        }

        return text.ToString();
    }
}
