using System.Xml.Linq;

namespace Kanalvalg.Samples.Tests.MassMailing;

/// <summary>Every recipient has one decision, whatever happens on the way.</summary>
public sealed class MassMailingTests
{
    private const string Many = "30000";

    private static readonly Lazy<byte[]> Undisturbed = new(() =>
    {
        using MailingFolder folder = new();
        folder.Run("--recipients", Many).Exit.ShouldBe(0);
        return File.ReadAllBytes(folder.Decisions);
    });

    [Fact]
    public void Killed_twice_and_gone_on_with_it_loses_and_doubles_nobody()
    {
        using MailingFolder folder = new();
        folder.RunAndKill(300_000, "--recipients", Many, "--most-per-second", "15000");
        long first = new FileInfo(folder.Decisions).Length;
        folder.RunAndKill(first + 300_000, "--recipients", Many, "--most-per-second", "15000");
        new FileInfo(folder.Decisions).Length.ShouldBeInRange(first + 300_000, Undisturbed.Value.Length - 100_000);
        (int exit, string output, string error) = folder.Run("--recipients", Many);
        exit.ShouldBe(0, error);
        output.ShouldContain("30,000  in all");
        File.ReadAllBytes(folder.Decisions).ShouldBe(Undisturbed.Value);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(23)]
    [InlineData(24)]
    [InlineData(100_001)]
    [InlineData(-1)]
    public void A_file_that_was_cut_anywhere_is_mended_and_gone_on_with(int cut)
    {
        using MailingFolder folder = new();
        int length = cut < 0 ? Undisturbed.Value.Length + cut : cut;
        File.WriteAllBytes(folder.Decisions, Undisturbed.Value[..length]);
        folder.Run("--recipients", Many).Exit.ShouldBe(0);
        File.ReadAllBytes(folder.Decisions).ShouldBe(Undisturbed.Value);
    }

    [Fact]
    public void A_run_that_is_done_decides_nobody_again()
    {
        using MailingFolder folder = new();
        folder.Run("--recipients", "500").Exit.ShouldBe(0);
        byte[] decisions = File.ReadAllBytes(folder.Decisions);
        folder.Run("--recipients", "500").Out.ShouldContain("\n0 decided in ");
        File.ReadAllBytes(folder.Decisions).ShouldBe(decisions);
    }

    [Fact]
    public void Runs_of_other_recipients_do_not_stand_in_each_others_way()
    {
        using MailingFolder folder = new();
        folder.RunUnnamed("--recipients", "100").ShouldBe(0);
        folder.RunUnnamed("--recipients", "200").ShouldBe(0);
        folder.RunUnnamed("--recipients", "200").ShouldBe(0);
        folder.Folders.Count(name => name.StartsWith("kanalvalg-mass-mailing", StringComparison.Ordinal)).ShouldBe(2);
    }

    [Fact]
    public void The_summary_counts_every_recipient_in_a_chart_that_can_be_drawn()
    {
        using MailingFolder folder = new();
        (int exit, string output, string error) = folder.Run("--recipients", "5000");
        exit.ShouldBe(0, error);
        XElement page = XElement.Parse(File.ReadAllText(folder.Summary).Replace("<!doctype html>", "", StringComparison.Ordinal)
            .Replace("<meta charset=\"utf-8\">", "", StringComparison.Ordinal).Replace("<meta name=\"viewport\" content=\"width=device-width\">", "", StringComparison.Ordinal));
        XNamespace svg = "http://www.w3.org/2000/svg";
        string[] texts = [.. page.Descendants(svg + "text").Select(text => text.Value)];
        page.Descendants(svg + "rect").Count().ShouldBe(texts.Length / 2);
        texts.Where((_, i) => i % 2 == 1).Sum(text => int.Parse(text.Split(' ')[0].Replace(",", "", StringComparison.Ordinal))).ShouldBe(5000);
        texts.Where((_, i) => i % 2 == 0).ShouldContain("digitalPost/doc2mail");
        output.ShouldContain("5,000  in all");
    }

    [Fact]
    public void Recipients_plainly_do_not_exist_and_their_data_stays_in_the_extract()
    {
        using MailingFolder folder = new();
        folder.Run("--recipients", "2000").Exit.ShouldBe(0);
        string[][] rows = [.. File.ReadLines(folder.Register).Skip(1).Select(line => line.Split(','))];
        rows.Length.ShouldBe(2000);
        rows.ShouldAllBe(row => row[2] == "Fiktiv Person " + row[0]);

        // A seventh digit of 5 to 8 makes the years 37 to 57 those of this century, all to come.
        rows.ShouldAllBe(row => IsToCome(row[1]));
        string told = File.ReadAllText(folder.Decisions) + File.ReadAllText(folder.Summary);
        rows.ShouldAllBe(row => !told.Contains(row[1], StringComparison.Ordinal) && !told.Contains(row[2], StringComparison.Ordinal));
    }

    private static bool IsToCome(string cpr) =>
        CprNumber.TryParse(cpr, out _) && cpr[6] is >= '5' and <= '8' && int.Parse(cpr.AsSpan(4, 2)) is >= 37 and <= 57;

    [Fact]
    public void The_same_seed_gives_the_same_recipients()
    {
        using MailingFolder one = new();
        using MailingFolder same = new();
        using MailingFolder other = new();
        one.Run("--recipients", "1000");
        same.Run("--recipients", "1000");
        other.Run("--recipients", "1000", "--seed", "2");
        File.ReadAllBytes(same.Register).ShouldBe(File.ReadAllBytes(one.Register));
        File.ReadAllBytes(other.Register).ShouldNotBe(File.ReadAllBytes(one.Register));
        File.ReadLines(one.Register).ElementAt(1).ShouldBe("1,2708427592,Fiktiv Person 1,Connected,True,False");
    }

    [Theory]
    [InlineData("--profile", "dk-nyborg", "the folder holds a run of another profile, other recipients or another seed")]
    [InlineData("--seed", "2", "the folder holds a run of another profile, other recipients or another seed")]
    [InlineData("--recipients", "0", "`--recipients` takes a number of at least 1")]
    [InlineData("--recipients", "many", "`--recipients` takes a number of at least 1")]
    [InlineData("--fast", "1", "`--fast` is no option")]
    [InlineData("--profile", "dk-nowhere", "there is no built-in profile of this id")]
    public void What_cannot_be_meant_is_said_and_touches_nothing(string option, string value, string expected)
    {
        using MailingFolder folder = new();
        folder.Run("--recipients", "100").Exit.ShouldBe(0);
        byte[] decisions = File.ReadAllBytes(folder.Decisions);
        (int exit, _, string error) = folder.Run(option == "--recipients" ? [option, value] : ["--recipients", "100", option, value]);
        exit.ShouldBe(2);
        error.ShouldContain(expected);
        error.ShouldNotContain("   at ");
        File.ReadAllBytes(folder.Decisions).ShouldBe(decisions);
    }
}
