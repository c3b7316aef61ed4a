using System.Text;

namespace Kanalvalg.Tests.Syntax;

public class DiagnosticTests
{
    [Fact]
    public void The_caret_stands_under_the_place_past_tabs_and_letters()
    {
        Diagnostic diagnostic = Report("{\t\"ø\": tru }");

        diagnostic.ToString().ShouldBe("test.json:1:8: KV0107: `tru` cannot stand here\n  {\t\"ø\": tru }\n   \t     ^\n  expected a value; a text stands between `\"`");
    }

    [Fact]
    public void What_a_terminal_obeys_is_never_printed() =>
        Report("{ \"a\": \u001b[2J }").ToString().ShouldNotContain('\u001b');

    [Fact]
    public void Problems_beyond_the_limit_are_counted_out_and_not_listed()
    {
        var diagnostics = new DiagnosticBag();
        SyntaxNode root = SyntaxTestText.Tree("[1]");
        for (int i = 0; i < 1000; i++)
        {
            diagnostics.Report(root.Items.First(), Messages.EmptyList());
        }

        diagnostics.Sorted().Count.ShouldBe(DiagnosticBag.Most + 1);
        diagnostics.Sorted()[^1].Code.ShouldBe("KV0109");
    }

    [Theory]
    [InlineData("citzen", "citizen")]
    [InlineData("Citizen", "citizen")]
    [InlineData("kind", "recipient.kind")]
    [InlineData("R1", null)]
    [InlineData("something", null)]
    [InlineData("", null)]
    public void The_nearest_name_is_a_slip_away(string name, string? nearest) =>
        NearestName.Of(name, ["citizen", "business", "recipient.kind", "R2"]).ShouldBe(nearest);

    private static Diagnostic Report(string json) => SyntaxTestText.Read(Encoding.UTF8.GetBytes(json)).Diagnostics.ShouldHaveSingleItem();
}
