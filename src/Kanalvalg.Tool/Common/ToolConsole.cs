using System.Text;

namespace Kanalvalg.Tool;

/// <summary>Where a command reads and writes. All text is UTF-8, whatever the machine's code page. Mutable; belongs to one run.</summary>
internal sealed class ToolConsole : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public required Stream Input { get; init; }

    public required StreamWriter Out { get; init; }

    public required TextWriter Error { get; init; }

    /// <summary>What relative paths are relative to.</summary>
    public required string Folder { get; init; }

    public bool InputIsTerminal { get; init; }

    public bool OutputIsTerminal { get; init; }

    public bool ErrorIsTerminal { get; init; }

    /// <summary>Whether the error output, where people are asked, moves its cursor about.</summary>
    public bool CanDraw { get; init; }

    /// <summary>Whether the user wants no colours anywhere (no-color.org).</summary>
    public bool NoColour { get; init; }

    public static ToolConsole OfProcess() => new()
    {
        Input = Console.OpenStandardInput(),
        Out = Writer(StandardOutput.Open()),
        Error = Writer(Console.OpenStandardError(), autoFlush: true),
        Folder = Environment.CurrentDirectory,
        InputIsTerminal = !Console.IsInputRedirected,
        OutputIsTerminal = !Console.IsOutputRedirected,
        ErrorIsTerminal = !Console.IsErrorRedirected,
        CanDraw = !Console.IsErrorRedirected && (OperatingSystem.IsWindows() || Environment.GetEnvironmentVariable("TERM") is not (null or "" or "dumb")),
        NoColour = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")),
    };

    public static StreamWriter Writer(Stream stream, bool autoFlush = false) => new(stream, Utf8, 1 << 14) { NewLine = "\n", AutoFlush = autoFlush };

    /// <summary>The text in a colour, where the output is a terminal whose user likes colours.</summary>
    public string Paint(string text, Colour colour) =>
        OutputIsTerminal && !NoColour ? $"\u001b[{(int)colour}m{text}\u001b[0m" : text;

    /// <summary>Where a path leads.</summary>
    public string Resolve(string path) => Path.Combine(Folder, path);

    // A full disk is reported when it is met; there is nothing left to say here.
    public void Dispose()
    {
        try
        {
            Out.Dispose();
        }
        catch (IOException)
        {
        }

        Error.Dispose();
        Input.Dispose();
    }
}

/// <summary>Colours by what they mean to a terminal.</summary>
internal enum Colour
{
    Red = 31,
    Green = 32,
    Yellow = 33,
    Cyan = 36,
}
