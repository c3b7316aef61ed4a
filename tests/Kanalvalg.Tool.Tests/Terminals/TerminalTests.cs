namespace Kanalvalg.Tool.Tests;

/// <summary>What a person sees at a real terminal, and what is not written where there is none.</summary>
public sealed class TerminalTests : IDisposable
{
    private const string Up = "\u001b[A";
    private const string Down = "\u001b[B";
    private const string Escape = "\u001b";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kanalvalg");

    public void Dispose() => _folder.Delete(recursive: true);

    [TerminalFact]
    public void AskMovesInListsGoesBackAndSaves()
    {
        using Terminal terminal = new("$KV ask -p dk-varde -l en", _folder.FullName);
        terminal.Sees("Are you sending the message").Sees("inbound").Types("\r");
        terminal.Sees("in your own organisation?").Sees("enough: decide now").Types(Down + "\r");
        terminal.Sees("Do you know the recipient's postal address?").Sees("enough: decide now").Types(Down + Down + Down + "\r");
        terminal.Sees("> back").Sees("in your own organisation?").Sees("enough: decide now").Types(Down + "\r");
        terminal.Sees("postal address?").Sees("enough: decide now").Types(Down + Down + "\r");
        terminal.Sees("Who is the recipient?").Sees("enough: decide now").Types("\r");
        terminal.Sees("Which kinds of information").Sees("enough: decide now").Types(" " + Down + Down + " " + "\r");
        terminal.Sees("> personal data and sensitive personal data").Sees("Shut, whatever the answers are: Secure mail from Outlook and Ordinary mail from Outlook.");
        terminal.Sees("recipient's Digital Post?").Sees("enough: decide now").Types("\r");
        terminal.Sees("Which number do you have").Sees("enough: decide now").Types("\r");
        terminal.Sees("There is nothing more to ask.").Sees("> that is right: decide").Types("\r");
        terminal.Sees("Choice of channel: Varde Municipality").Sees("Outcome: send").Sees("Save the request in which file?").Types("answered.json\r");
        terminal.Sees("Saved in answered.json");
        terminal.Ends().ShouldBe(0);
        ToolRun decided = ToolRun.Of("decide -p dk-varde -l en -r answered.json", folder: _folder.FullName);
        decided.Exit.ShouldBe(0);
        terminal.Screen.ReplaceLineEndings("\n").ShouldContain(decided.Out);
    }

    [TerminalFact]
    public void AskTakesANumberAndSaysWhatANumberIs()
    {
        File.WriteAllText(PathOf("many.profile.json"), File.ReadAllText(Path.Combine(ToolRun.Files, "sund.profile.json")).Replace("\"rules\": [", """
            "rules": [ { "id": "many", "source": "guideline: 1", "because": { "da": "Mange." }, "when": { "recipient.count": { "atLeast": 2 } }, "then": { "forbid": ["ordinaryMail"] } },
            """, StringComparison.Ordinal));
        File.WriteAllText(PathOf("start.json"), """{ "direction": "outbound", "recipient": { "count": null } }""");
        using Terminal terminal = new("$KV ask -p many.profile.json -l en -r start.json --save answered.json", _folder.FullName);
        terminal.Sees("in your own organisation?").Sees("enough: decide now").Types("\r");
        terminal.Sees("How many recipients are there? (? = I do not know, < = back, . = enough: decide now)").Types("two\r");
        terminal.Sees("Answer with a whole number, 0 or more.").Types("2\r").Sees("> 2");
    }

    [TerminalFact]
    public void LeavingAskWritesNoFileAndShowsTheCursorAgain()
    {
        using Terminal terminal = new("$KV ask -p dk-varde -l en --save answered.json", _folder.FullName);
        terminal.Sees("Are you sending").Sees("inbound").Types("\r").Sees("own organisation?").Types("\u0003");
        terminal.Sees(Escape + "[?25h").Sees("kanalvalg: cancelled; no file was written");
        terminal.Ends().ShouldBe(2);
        _folder.EnumerateFiles().ShouldBeEmpty();
    }

    [TerminalFact]
    public void PlainAskDrawsNothing()
    {
        using Terminal terminal = new("$KV ask -p dk-varde -l en --plain", _folder.FullName);
        terminal.Sees("Are you sending").Sees("> ").Types("2\n").Sees("> ").Types(".\n").Sees("Save the request").Types("\n");
        terminal.Ends().ShouldBe(0);

        // What the runtime itself says to every terminal that it reads lines from: send the keypad's keys.
        terminal.Screen.Replace(Escape + "[?1h" + Escape + "=", "", StringComparison.Ordinal).ShouldNotContain(Escape);
    }

    [TerminalFact]
    public void ATerminalThatDrawsNothingIsAskedPlainly()
    {
        using Terminal terminal = new("$KV ask -p dk-varde -l en", _folder.FullName, "TERM=dumb");
        terminal.Sees("Are you sending").Sees("  2  inbound").Types("2\n").Sees("> ").Types("\u0003");
        terminal.Sees("cancelled; no file was written");
        terminal.Ends().ShouldBe(2);
    }

    [TerminalFact]
    public void AskSaysWhenNobodyWouldSeeItsQuestions()
    {
        using Terminal terminal = new("$KV ask -p dk-varde 2> error.txt", _folder.FullName);
        terminal.Ends().ShouldBe(2);
        File.ReadAllText(PathOf("error.txt")).ShouldBe("kanalvalg: the questions go to the error output, and that is no terminal\n");
    }

    [TerminalFact]
    public void TheDecisionOfAskIsPlainTextInAFile()
    {
        using Terminal terminal = new("$KV ask -p dk-varde -l en > decision.txt", _folder.FullName);
        terminal.Sees("Are you sending").Sees("inbound").Types(Down + "\r").Sees("enough: decide now").Types(Up + "\r").Sees("Save the request").Types("\r");
        terminal.Ends().ShouldBe(0);
        File.ReadAllText(PathOf("decision.txt")).ShouldBe(ToolRun.Of(["decide", "-p", "dk-varde", "-l", "en", "-r", "-"], """{ "direction": "inbound" }""").Out);
    }

    [TerminalFact]
    public void ColoursAreForATerminalWhoseUserLikesThem()
    {
        string check = "$KV check " + Path.Combine(ToolRun.Files, "broken.profile.json");
        using Terminal coloured = new(check, _folder.FullName);
        coloured.Ends().ShouldBe(1);
        coloured.Screen.ShouldContain(Escape + "[31mKV");
        using Terminal plain = new(check, _folder.FullName, "NO_COLOR=1");
        plain.Ends().ShouldBe(1);
        plain.Screen.ShouldNotContain(Escape);
        using Terminal piped = new($"{check} > checked.txt", _folder.FullName);
        piped.Ends().ShouldBe(1);
        string text = File.ReadAllText(PathOf("checked.txt"));
        text.ShouldNotContain(Escape);
        text.ShouldBe(plain.Screen.ReplaceLineEndings("\n"));
    }

    [TerminalFact]
    public void AskHasNoColoursForAUserWhoLikesNone()
    {
        using Terminal coloured = new("$KV ask -p dk-varde", _folder.FullName);
        coloured.Sees(Escape + "[94m").Types("\u0003").Ends().ShouldBe(2);
        using Terminal plain = new("$KV ask -p dk-varde", _folder.FullName, "NO_COLOR=1");
        plain.Sees("> udgående").Types("\u0003").Ends().ShouldBe(2);
        plain.Screen.ShouldNotContain(Escape + "[94m");
    }

    [TerminalFact]
    public void ABatchShowsAPersonHowFarItIsAndAFileNothingOfThat()
    {
        string line = File.ReadAllText(Path.Combine(ToolRun.Files, "fine.ndjson"));
        File.WriteAllText(PathOf("many.ndjson"), string.Concat(Enumerable.Repeat(line, 50_000)));
        using Terminal terminal = new("$KV decide -p dk-varde -b many.ndjson > out.ndjson", _folder.FullName);
        terminal.Sees(" decided, ").Sees(" a second").Sees("\r" + Escape + "[K");
        terminal.Ends().ShouldBe(0);
        File.ReadLines(PathOf("out.ndjson")).Count().ShouldBe(50_000);
        File.ReadAllText(PathOf("out.ndjson")).ShouldNotContain("\r");
        using Terminal shown = new("$KV decide -p dk-varde -b " + Path.Combine(ToolRun.Files, "fine.ndjson"), _folder.FullName);
        shown.Ends().ShouldBe(0);
        shown.Screen.ShouldNotContain("a second", Case.Sensitive, "a line that is written over would be lost among the decisions");
        using Terminal piped = new("$KV decide -p dk-varde -b many.ndjson > out.ndjson 2> error.txt", _folder.FullName);
        piped.Ends().ShouldBe(0);
        File.ReadAllText(PathOf("error.txt")).ShouldBeEmpty();
    }

    private string PathOf(string name) => Path.Combine(_folder.FullName, name);
}
