using System.Text;

namespace Kanalvalg.Tool;

/// <summary>Lines as a person types them. Waiting for one ends when the person leaves.</summary>
internal sealed class LineInput(StreamReader reader, CancellationToken stop)
{
    // Longer than any answer; so an endless device ends.
    private const int Longest = 4096;

    /// <summary>The next line; <c>null</c> after the last.</summary>
    public string? Next() => Task.Run(Read, CancellationToken.None).WaitAsync(stop).GetAwaiter().GetResult();

    private string? Read()
    {
        StringBuilder line = new();
        for (int next; (next = reader.Read()) >= 0;)
        {
            if (next == '\n')
            {
                return line.ToString().TrimEnd('\r');
            }

            if (line.Length == Longest)
            {
                throw new ToolException("the input: a line is longer than any answer");
            }

            line.Append((char)next);
        }

        return line.Length == 0 ? null : line.ToString();
    }
}
