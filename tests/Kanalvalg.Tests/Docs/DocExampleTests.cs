namespace Kanalvalg.Tests.Docs;

/// <summary>Every example of the documentation is what it says: profiles bind, requests are decided as written, mistakes give their code.</summary>
public sealed class DocExampleTests
{
    private static readonly string[] Pages = ["profile-format.md", "decisions.md"];

    public static TheoryData<string, int, int> Cases()
    {
        TheoryData<string, int, int> cases = [];
        foreach (string page in Pages)
        {
            IReadOnlyList<DocExample> examples = DocPage.Load(page).Examples;
            for (int i = 0; i < examples.Count; i++)
            {
                cases.Add(page, examples[i].Line, i);
            }
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void IsWhatItSays(string page, int line, int index)
    {
        _ = line;
        DocPage.Load(page).Run(index).ShouldBeEmpty();
    }

    [Fact]
    public void ThereAreExamplesToRun() => Cases().Count.ShouldBeGreaterThan(80);
}
