namespace Kanalvalg.Tests.Reading;

/// <summary>The files under Cases: profiles right and wrong, each with the diagnostics that reading it must give.</summary>
internal static class ProfileCases
{
    public static string Folder { get; } = Repository.PathOf("tests", "Kanalvalg.Tests", "Reading", "Cases");

    public static IEnumerable<string> Names => Directory.EnumerateFiles(Folder, "*.json").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal);

    public static ProfileResult Read(string name) =>
        ProfileReader.Read(File.ReadAllBytes(Path.Combine(Folder, name)), new ProfileReaderOptions { FileName = name, Bases = FindBase });

    private static ReadOnlyMemory<byte>? FindBase(string name)
    {
        string file = Path.Combine(Folder, "Bases", name);
        return name.StartsWith("empty-", StringComparison.Ordinal)
            ? System.Text.Encoding.UTF8.GetBytes($$"""{ "format": 1, "id": "{{name}}", "version": "1", "title": { "en": "Empty" }, "silent": "permit" }""")
            : File.Exists(file) ? File.ReadAllBytes(file) : null;
    }
}
