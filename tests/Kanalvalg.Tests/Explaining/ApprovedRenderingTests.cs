namespace Kanalvalg.Tests.Explaining;

/// <summary>Telling requests over the built-in profiles, as people and machines read what is decided of them.</summary>
public class ApprovedRenderingTests
{
    public static IEnumerable<object[]> Cases() => CaseFile.Read("explaining.asv", 4);

    [Theory]
    [MemberData(nameof(Cases))]
    public void It_reads_as_approved(string name, string profile, string code, string request)
    {
        LanguageCodes.TryParse(code, out Language language).ShouldBeTrue();
        Decision decision = DecisionSamples.Decide(profile, request);
        Approve(name + ".txt", decision.ToText(language));
        Approve(name + ".md", decision.ToMarkdown(language));
        Approve(name + ".html", decision.ToHtml(language));
        Approve(name + ".json", decision.ToJson(language, indented: true) + "\n");

        // The hash changes with every word of a profile; what is said of a decision need not.
        void Approve(string file, string text) => Approval.Check("explaining/" + file, text.Replace(decision.Profile.Sha256, "<sha256>"));
    }

    [Fact]
    public void Every_verdict_is_among_them() =>
        Cases().Select(one => DecisionSamples.Decide((string)one[1], (string)one[3]).Verdict).Distinct().Order().ShouldBe(Enum.GetValues<Verdict>());
}
