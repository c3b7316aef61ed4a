namespace Kanalvalg.Tool.Tests;

/// <summary>A record decides to the same, and what changed is said where it does not.</summary>
public sealed class ReplayTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kanalvalg");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void SaysWhatChanged()
    {
        foreach (string file in new[] { "letter.request.json", "sund.profile.json" })
        {
            File.Copy(Path.Combine(ToolRun.Files, file), Path.Combine(_folder.FullName, file));
        }

        string sund = File.ReadAllText(Path.Combine(ToolRun.Files, "sund.profile.json"));
        Write("newer.profile.json", sund.Replace("2026.1", "2026.2", StringComparison.Ordinal).Replace("[\"digitalPost\"]", "[\"remotePrint\"]", StringComparison.Ordinal));
        Write("retyped.profile.json", sund.Replace("aldrig som mail", "ikke som mail", StringComparison.Ordinal));
        Write("other.profile.json", sund.Replace("dk-sund", "dk-other", StringComparison.Ordinal).Replace("\"citizen\", \"message.kind\"", "\"business\", \"message.kind\"", StringComparison.Ordinal));
        Write("no-record.json", "{ \"record\": 1, \"name\": \"Anna Hansen\" }");
        string[] lines =
        [
            "decide -p dk-varde -r letter.request.json --record varde.record.json -f json -l en",
            "decide -p sund.profile.json -r letter.request.json --record sund.record.json -f json -l en",
            "replay varde.record.json",
            "replay sund.record.json --profile sund.profile.json",
            "replay sund.record.json",
            "replay sund.record.json -p newer.profile.json",
            "replay sund.record.json -p retyped.profile.json",
            "replay sund.record.json -p other.profile.json",
            "replay varde.record.json -p dk-nyborg",
            "replay no-record.json",
            "replay no-such.json",
            "replay -",
        ];
        Approval.Check("replay.txt", ToolRun.Session(lines, folder: _folder.FullName, show: line => !line.StartsWith("decide", StringComparison.Ordinal)));
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder.FullName, name), text);
}
