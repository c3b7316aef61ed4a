using System.Text;

namespace Kanalvalg.Tool.Tests;

/// <summary>Plays a page: writes the files that it shows, runs the commands of its console blocks, and puts what they print after each.</summary>
internal sealed class WalkThrough(string folder)
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
        foreach (string command in block.Split('\n').Where(line => line.StartsWith("$ kanalvalg ", StringComparison.Ordinal)))
        {
            ToolRun run = ToolRun.Of(command["$ kanalvalg ".Length..], folder: folder);
            run.Exit.ShouldBeLessThan(2, command + "\n" + run.Error);
            played.Append(command).Append('\n').Append(ToolRun.Stable(run.Out));
        }
    }

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
