namespace Kanalvalg.Tool.Tests;

/// <summary>The interview in numbered lines: what it says, what it saves, what it ends with.</summary>
public sealed class AskTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kanalvalg");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("ask-en", "ask -p dk-varde -l en --save answered.json", "2\n<\n1\n2\n1\nfoo\n1 7\n1\n1\n1\n1\n1\n3\nno\n<\n1\n.\n")]
    [InlineData("ask-da", "ask -p no-archive-routine -l da --save answered.json", "1\n0\n1\n?\n1\n1\n.\n")]
    [InlineData("ask-nb", "ask -p no-archive-routine -l nb --save answered.json", "outbound\n4 ?\n<\n4\n.\n")]
    public void TalksAsWasAgreed(string name, string line, string input)
    {
        string session = ToolRun.Session([line], input, _folder.FullName);
        string saved = File.ReadAllText(PathOf("answered.json"));
        Approval.Check(name + ".txt", session + "\n$ cat answered.json\n" + saved);
    }

    [Fact]
    public void WhatItSavesDecidesTheSame()
    {
        ToolRun asked = Ask("1\n2\n1\n1 7\n.\n", "--save answered.json");
        ToolRun decided = ToolRun.Of("decide -p dk-varde -l en -r answered.json", folder: _folder.FullName);
        (decided.Exit, decided.Out).ShouldBe((asked.Exit, asked.Out));
    }

    [Fact]
    public void TheVerdictIsTheExitCode()
    {
        Ask("2\n.\n").Exit.ShouldBe(0, "what comes in is accepted");
        Ask("1\n.\n").Exit.ShouldBe(1, "nothing is known of what goes out");
    }

    [Fact]
    public void OnlyTheDecisionIsOnTheOutput()
    {
        ToolRun run = Ask("2\n.\n");
        run.Out.ShouldStartWith("Choice of channel");
        run.Out.ShouldNotContain("Are you sending");
        run.Error.ShouldStartWith("\nAre you sending");
    }

    [Theory]
    [InlineData("")]
    [InlineData("1\n")]
    [InlineData("1\n2\nnonsense\n")]
    public void AnInputThatEndsTooSoonDecidesNothing(string input)
    {
        ToolRun run = Ask(input, "--save answered.json");
        run.Exit.ShouldBe(2);
        run.Out.ShouldBeEmpty();
        run.Error.ShouldEndWith("kanalvalg: the input ended before the interview; nothing was decided\n");
        Files().ShouldBeEmpty();
    }

    [Fact]
    public void TheFileIsAskedForAndEmptySavesNothing()
    {
        Ask("2\n.\n\n").Exit.ShouldBe(0);
        Files().ShouldBeEmpty();
        Ask("2\n.\nanswered.json\n").Error.ShouldEndWith("Saved in answered.json\n");
        Files().ShouldBe(["answered.json"]);
    }

    [Theory]
    [InlineData("no\n\n", "mine")]
    [InlineData("", "mine")]
    [InlineData("perhaps\nyes\n", null)]
    [InlineData("no\nother.json\n", "mine")]
    public void AFileThatIsThereIsOverwrittenOnlyOnAYes(string input, string? left)
    {
        File.WriteAllText(PathOf("answered.json"), "mine");
        ToolRun run = Ask("2\n.\n" + input, "--save answered.json");
        run.Exit.ShouldBe(0);
        run.Error.ShouldContain("The file is there already");
        string expected = left ?? "{\n  \"direction\": \"inbound\"\n}\n";
        File.ReadAllText(PathOf("answered.json")).ShouldBe(expected);
        Files().Contains("other.json").ShouldBe(input.Contains("other.json", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(".", "it is a folder, not a file")]
    [InlineData("no-such/answered.json", "there is no such folder")]
    public void WhatCannotBeWrittenIsSaidAndAnotherFileIsAskedFor(string file, string reason)
    {
        ToolRun run = Ask("2\n.\nanswered.json\n", "--save " + file);
        run.Error.ShouldContain($"{file}: {reason}\n");
        Files().ShouldBe(["answered.json"]);
    }

    [Fact]
    public void AnOverwrittenLinkStaysALinkAndADeviceIsNoPlaceForARequest()
    {
        File.WriteAllText(PathOf("answered.json"), "mine");
        File.CreateSymbolicLink(PathOf("link.json"), PathOf("answered.json"));
        Ask("2\n.\nyes\n", "--save link.json").Exit.ShouldBe(0);
        new FileInfo(PathOf("link.json")).LinkTarget.ShouldNotBeNull();
        File.ReadAllText(PathOf("answered.json")).ShouldContain("inbound");
        Ask("2\n.\nyes\n\n", "--save /dev/full").Error.ShouldContain("/dev/full: it is no ordinary file\n");
        Files().ShouldBe(["answered.json", "link.json"], ignoreOrder: true);
    }

    [Fact]
    public void WhatTheRequestSaysIsNotAskedAndIsKept()
    {
        File.WriteAllText(PathOf("start.json"), """
            { // the rest is asked
              "at": "2026-03-02", "direction": "outbound",
              "message": { "subject": { "text": "Svar" }, "content": { "health": true }, },
            }
            """);
        ToolRun run = Ask("1\n.\n", "--request start.json --save answered.json");
        run.Error.ShouldNotContain("Are you sending");
        run.Error.ShouldNotContain("Svar");
        string saved = File.ReadAllText(PathOf("answered.json"));
        saved.ShouldContain("\"text\": \"Svar\"");
        saved.ShouldContain("\"at\": \"2026-03-02\"");
        ToolRun.Of("decide -p dk-varde -l en -r answered.json", folder: _folder.FullName).Out.ShouldBe(run.Out);
    }

    [Theory]
    [InlineData("--request -", "", "kanalvalg: `--request` names a file here; the input is for the answers\nsee: kanalvalg ask --help\n")]
    [InlineData("--request no-such.json", "", "kanalvalg: no-such.json: there is no such file\n")]
    [InlineData("--request start.json", """{ "recipient": { "kind": "nobody" } }""", "kanalvalg: start.json: no direction can be decided: ")]
    [InlineData("--request start.json", """{ "direction": "outbound", "direction": "inbound" }""", "kanalvalg: start.json: the request cannot be decided\n")]
    [InlineData("--request start.json", "[]", "kanalvalg: start.json: the request cannot be decided\n")]
    [InlineData("--request start.json", """{ "direction": "outbound", "recipient": { "name": 3 } }""", "kanalvalg: start.json: the request cannot be decided\n")]
    public void ARequestThatCannotBeIsBadInput(string options, string text, string said)
    {
        File.WriteAllText(PathOf("start.json"), text);
        ToolRun run = Ask("1\n.\n", options);
        run.Exit.ShouldBe(2);
        run.Error.ShouldContain(said);
        run.Error.ShouldNotContain("nobody");
    }

    [Fact]
    public void AnAnswerWithoutEndIsRefused() => Ask(new string('1', 5000)).Error.ShouldEndWith("kanalvalg: the input: a line is longer than any answer\n");

    [Fact]
    public void LinesMayEndAsOnWindows() => Ask("2\r\n.\r\n\r\n").Exit.ShouldBe(0);

    private ToolRun Ask(string input, string options = "") => ToolRun.Of($"ask -p dk-varde -l en {options}", input, _folder.FullName);

    private string PathOf(string name) => Path.Combine(_folder.FullName, name);

    private string[] Files() => [.. _folder.EnumerateFiles().Select(file => file.Name)];
}
