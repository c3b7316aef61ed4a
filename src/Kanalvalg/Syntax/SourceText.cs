namespace Kanalvalg;

/// <summary>The bytes of a file with its name. Thread-safe: what is worked out late is worked out alike by all.</summary>
internal sealed class SourceText(string fileName, ReadOnlyMemory<byte> utf8, bool isPrivate = false)
{
    private const int LongestEchoedName = 40;

    private LineMap? _lines;

    public string FileName { get; } = fileName;

    public ReadOnlyMemory<byte> Utf8 { get; } = utf8;

    /// <summary>
    /// Whether it holds what must never leave it, as a request does: then no diagnostic shows a value or a line of it, and a name
    /// only where it cannot be a number or a sentence.
    /// </summary>
    public bool IsPrivate { get; } = isPrivate;

    public LineMap Lines => _lines ??= new LineMap(Utf8);

    /// <summary>A value of the file as a message may say it.</summary>
    public Quoted Quote(string value) => IsPrivate ? Quoted.Withheld : new Quoted(value);

    /// <summary>A member's name as a message may say it.</summary>
    public Quoted QuoteName(string name) => MayEcho(name) ? new Quoted(name) : Quoted.Withheld;

    /// <summary>Whether a member's name may be shown.</summary>
    public bool MayEcho(string name) =>
        !IsPrivate || (name.Length <= LongestEchoedName && name.All(c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '.'));
}
