namespace Kanalvalg;

/// <summary>How a profile is read. Immutable.</summary>
public sealed record ProfileReaderOptions
{
    /// <summary>The file's name, as diagnostics give it.</summary>
    public string FileName { get; init; } = "profile.json";

    /// <summary>
    /// Finds the file of a profile that another extends, by the id or file name written there; <c>null</c> or no bytes for one that it does
    /// not have, which is then looked for among the built-in ones.
    /// </summary>
    public Func<string, ReadOnlyMemory<byte>?>? Bases { get; init; }
}
