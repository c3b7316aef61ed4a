using System.Text;
using System.Text.Json;

namespace Kanalvalg.Tool.Tests;

/// <summary>Files of requests as they really come: with marks, other line ends, empty and endless lines, and none at all.</summary>
public sealed class BatchTests : IDisposable
{
    private const string Fine = """{ "direction": "inbound" }""";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kanalvalg");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData(Fine)]
    [InlineData(Fine + "\n")]
    [InlineData("\uFEFF" + Fine + "\n" + Fine)]
    [InlineData("\uFEFF" + Fine + "\r\n" + Fine + "\r\n")]
    public void MarksAndLineEndsDoNotMatter(string text)
    {
        (ToolRun run, JsonElement[] lines) = Decide(text);
        run.Exit.ShouldBe(0, run.Error);
        lines.Length.ShouldBe(text.Split("inbound").Length - 1);
        lines.ShouldAllBe(line => line.GetProperty("verdict").GetString() == "accept");
    }

    [Fact]
    public void ABadLineIsAnErrorInItsPlaceAndTheRestGoOn()
    {
        (ToolRun run, JsonElement[] lines) = Decide($"{Fine}\n\n{Fine}\r\n{{\n[]\n{Fine}");
        run.Exit.ShouldBe(2);
        run.Error.ShouldBe("kanalvalg: f.ndjson: 3 of 6 lines could not be decided\n");
        lines.Select(line => line.TryGetProperty("line", out JsonElement number) ? number.GetInt32() : 0).ShouldBe([0, 2, 0, 4, 5, 0]);
    }

    [Fact]
    public void ALineLongerThanARequestMayBeIsAnErrorAndTheRestGoOn()
    {
        string longest = $$"""{ "direction": "inbound", "message": { "subject": { "text": "{{new string('x', 3_000_000)}}" } } }""";
        (ToolRun run, JsonElement[] lines) = Decide($"{Fine}\n{longest}\n{Fine}\n");
        run.Exit.ShouldBe(2);
        lines.Select(line => line.TryGetProperty("line", out JsonElement number) ? number.GetInt32() : 0).ShouldBe([0, 2, 0]);
        lines[1].GetProperty("error")[0].GetProperty("message").GetString()!.ShouldNotContain("xxx");
        run.Out.Length.ShouldBeLessThan(10_000);
    }

    [Theory]
    [InlineData(".", "kanalvalg: .: it is a folder, not a file\n")]
    [InlineData("no-such.ndjson", "kanalvalg: no-such.ndjson: there is no such file\n")]
    [InlineData("empty.ndjson", "kanalvalg: empty.ndjson: the file is empty\n")]
    [InlineData("/proc/self/mem", "kanalvalg: /proc/self/mem: it cannot be read or written; 0 lines were decided\n")]
    public void WhatIsNoFileOfRequestsIsSaid(string file, string said)
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "empty.ndjson"), "");
        ToolRun.Of($"decide -p dk-varde -b {file}", folder: _folder.FullName).ShouldBe(new ToolRun(2, "", said));
    }

    [Fact]
    public void AnEmptyInputIsSaid() => ToolRun.Of("decide -p dk-varde -b -").ShouldBe(new ToolRun(2, "", "kanalvalg: the input: the file is empty\n"));

    [Theory]
    [InlineData("decide -p dk-varde -r")]
    [InlineData("why-not -p dk-varde --route ordinaryMail -r")]
    public void ARequestMayHaveAMarkAndOtherLineEnds(string command)
    {
        string request = File.ReadAllText(Path.Combine(ToolRun.Files, "letter.request.json"));
        File.WriteAllText(Path.Combine(_folder.FullName, "plain.json"), request);
        File.WriteAllText(Path.Combine(_folder.FullName, "marked.json"), "\uFEFF" + request.ReplaceLineEndings("\r\n"));
        ToolRun.Of($"{command} marked.json", folder: _folder.FullName).ShouldBe(ToolRun.Of($"{command} plain.json", folder: _folder.FullName));
    }

    private (ToolRun Run, JsonElement[] Lines) Decide(string text)
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "f.ndjson"), text, new UTF8Encoding(false));
        ToolRun run = ToolRun.Of("decide -p dk-varde -b f.ndjson", folder: _folder.FullName);
        return (run, [.. run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)]);
    }
}
