namespace Kanalvalg.Tool;

/// <summary>Files as commands read and write them: what fails becomes a sentence that names the file.</summary>
internal static class ToolFiles
{
    // One byte more than any file may have, so that reading can say which limit is passed and an endless device ends.
    private const int Most = JsonSyntax.LargestProfile + 1;

    /// <summary>The file's bytes, or those of the input for <c>-</c>.</summary>
    public static byte[] Read(ToolConsole console, string path)
    {
        try
        {
            using Stream stream = Open(console, path);
            return ReadAll(stream);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ToolException($"{Name(path)}: {Reason(e)}");
        }
    }

    /// <summary>The file to read, or the input for <c>-</c>.</summary>
    public static Stream Open(ToolConsole console, string path)
    {
        if (path == "-")
        {
            return console.Input;
        }

        string file = console.Resolve(path);
        if (Directory.Exists(file))
        {
            throw new ToolException($"{path}: it is a folder, not a file");
        }

        try
        {
            return new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1 << 16, FileOptions.SequentialScan);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ToolException($"{path}: {Reason(e)}");
        }
    }

    public static void Write(ToolConsole console, string path, string text)
    {
        try
        {
            File.WriteAllText(console.Resolve(path), text);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ToolException($"{path}: {Reason(e)}");
        }
    }

    /// <summary>What people call the path.</summary>
    public static string Name(string path) => path == "-" ? "the input" : path;

    /// <summary>Why a file could not be used, without its path.</summary>
    public static string Reason(Exception e) => e switch
    {
        FileNotFoundException => "there is no such file",
        DirectoryNotFoundException => "there is no such folder",
        UnauthorizedAccessException => "you may not read or write it",
        { HResult: 28 or unchecked((int)0x80070070) } => "the disk is full",
        { HResult: 32 or unchecked((int)0x8007006D) } => "whoever was reading it has closed it",
        { HResult: 5 } => "it cannot be read or written",
        _ => "it cannot be read or written (error " + (e.HResult & 0xFFFF).ToString(System.Globalization.CultureInfo.InvariantCulture) + ")",
    };

    private static byte[] ReadAll(Stream stream)
    {
        using MemoryStream bytes = new();
        byte[] buffer = new byte[1 << 16];
        for (int read; bytes.Length < Most && (read = stream.Read(buffer, 0, buffer.Length)) > 0;)
        {
            bytes.Write(buffer, 0, (int)Math.Min(read, Most - bytes.Length));
        }

        return bytes.ToArray();
    }
}
