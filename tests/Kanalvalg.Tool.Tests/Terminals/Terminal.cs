using System.Diagnostics;
using System.Text;

namespace Kanalvalg.Tool.Tests;

/// <summary>A command at a real pseudo-terminal, with someone who reads and types. It is <c>script</c> of util-linux that makes the terminal.</summary>
internal sealed class Terminal : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly StringBuilder _screen = new();
    private readonly Task _reading;
    private int _read;

    /// <summary>Starts the tool, <c>$KV</c> in the command, as the one process of a terminal of 100 columns.</summary>
    public Terminal(string command, string folder, params string[] environment)
    {
        // A test run in the background may ignore interrupts, and what it starts would too: someone at a terminal does not.
        string script = $"stty cols 100 rows 40; exec env --default-signal=INT {string.Join(' ', environment)} {command.Replace("$KV", ToolProcess.Command, StringComparison.Ordinal)}";
        ProcessStartInfo start = new("script", ["-qfec", script, "/dev/null"])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(false),
        };
        start.Environment["TERM"] = "xterm";
        start.Environment.Remove("NO_COLOR");
        _process = Process.Start(start)!;
        _reading = Task.Run(Read);
    }

    /// <summary>Why no terminal can be had here; <c>null</c> where one can.</summary>
    public static string? Missing { get; } = IsThere() ? null : "no terminal can be made: `script` of util-linux is not on this machine";

    /// <summary>All that was ever written to the terminal, with its escape codes.</summary>
    public string Screen
    {
        get
        {
            lock (_screen)
            {
                return _screen.ToString();
            }
        }
    }

    /// <summary>Waits until the text is written, after what was waited for before.</summary>
    public Terminal Sees(string text)
    {
        Stopwatch clock = Stopwatch.StartNew();
        int at = -1;
        for (bool over = false; at < 0; Thread.Sleep(20))
        {
            over.ShouldBeFalse($"`{text}` never came; the terminal shows:\n{Screen}");
            over = _reading.IsCompleted || clock.Elapsed > Patience;
            at = Screen.IndexOf(text, _read, StringComparison.Ordinal);
        }

        _read = at + text.Length;
        return this;
    }

    public Terminal Types(string keys)
    {
        _process.StandardInput.Write(keys);
        _process.StandardInput.Flush();
        return this;
    }

    /// <summary>Waits for the command to end, and gives its exit code.</summary>
    public int Ends()
    {
        _process.WaitForExit(Patience).ShouldBeTrue($"it does not end; the terminal shows:\n{Screen}");
        _reading.Wait(Patience).ShouldBeTrue();
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }

    private static bool IsThere()
    {
        try
        {
            using Process process = Process.Start(new ProcessStartInfo("script", ["--version"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            return process.StandardOutput.ReadToEnd().Contains("util-linux", StringComparison.Ordinal);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    // Not by a StreamReader: where what it got fills its buffer, it waits for more before it gives any.
    private void Read()
    {
        Decoder decoder = Encoding.UTF8.GetDecoder();
        byte[] bytes = new byte[4096];
        char[] letters = new char[4096];
        for (int read; (read = _process.StandardOutput.BaseStream.Read(bytes)) > 0;)
        {
            int length = decoder.GetChars(bytes, 0, read, letters, 0);
            lock (_screen)
            {
                _screen.Append(letters, 0, length);
            }
        }
    }
}

/// <summary>A test that needs a terminal; skipped, and the reason said, where none can be made.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class TerminalFactAttribute : FactAttribute
{
    public TerminalFactAttribute() => Skip = Terminal.Missing;
}
