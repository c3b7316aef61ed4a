using System.Globalization;
using System.Text;

namespace Kanalvalg.Tests.Analysis;

/// <summary>
/// The files under Cases/analysis: small profiles, each with all that the verifier must find in it, on every day on which another text
/// is in force. What was approved is held against trying every scenario as well.
/// </summary>
public sealed class VerifierCaseTests
{
    private const int MostStatements = 20_000;
    private static readonly string Folder = Repository.PathOf("tests", "Kanalvalg.Tests", "Cases", "analysis");

    public static TheoryData<string> Cases => [.. Names];

    private static IEnumerable<string> Names => Directory.GetFiles(Folder, "*.json").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal);

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_profile_has_the_findings_that_were_approved(string name)
    {
        ProfileText text = new(File.ReadAllText(Path.Combine(Folder, name)));
        DecisionEngine engine = text.Compile();
        StringBuilder findings = new();
        foreach (string? day in Days(engine.Profile))
        {
            Verification verification = Verify(engine, day);
            FindingProof.Differences(text, engine, PlainScenarios.Of(text, engine, day, MostStatements).ShouldNotBeNull(), verification).ShouldBeEmpty(day);
            findings.Append(day is null ? "" : $"\non {day}: ").AppendLine(CultureInfo.InvariantCulture, $"{verification.Scenarios} scenarios");
            foreach (Finding finding in verification.Findings)
                Write(findings, finding);
        }

        Approval.CheckFile(Path.Combine(Folder, Path.ChangeExtension(name, ".expected.txt")), findings.ToString());
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_case_is_named_after_a_code_that_it_gives_or_is_fine(string name)
    {
        DecisionEngine engine = new ProfileText(File.ReadAllText(Path.Combine(Folder, name))).Compile();
        string[] codes = [.. Days(engine.Profile).SelectMany(day => Verify(engine, day).Findings).Select(finding => finding.Code)];
        if (name.StartsWith("fine-", StringComparison.Ordinal))
            codes.ShouldBeEmpty();
        else
            codes.ShouldContain(name[..6]);
    }

    [Fact]
    public void Every_code_that_the_verifier_gives_has_a_case()
    {
        string[] codes = [.. typeof(FindingKind).GetFields().Select(field => field.GetValue(null)).OfType<FindingKind>().Select(kind => kind.Code)];
        codes.Except([FindingKind.TooLarge.Code]).Except(Names.Select(name => name[..6])).ShouldBeEmpty();
    }

    [Fact]
    public void Past_the_cap_on_nodes_the_verifier_says_so_and_what_it_found_before_stands()
    {
        CompiledProfile profile = new ProfileText(File.ReadAllText(Path.Combine(Folder, "KV2001-each-claim.json"))).Compile().Compiled;
        string[] all = [.. Verifier.Verify(profile, null, ScenarioWorld.MostNodes).Findings.Select(finding => finding.Reference)];
        int complete = 0;
        for (int cap = 8; complete < 2; cap += cap / 8)
        {
            Verification verification = Verifier.Verify(profile, null, cap);
            Finding[] ends = [.. verification.Findings.Where(finding => finding.Code == "KV2090")];
            verification.IsComplete.ShouldBe(ends.Length == 0);
            verification.Findings.Except(ends).Select(finding => finding.Reference).ShouldBeSubsetOf(all);
            if (verification.IsComplete)
            {
                complete++;
                verification.Findings.Select(finding => finding.Reference).ShouldBe(all);
            }
            else
            {
                verification.Succeeded.ShouldBeFalse();
                ends.ShouldHaveSingleItem().Text(Language.English).ShouldContain($"`{cap}`");
            }

            cap.ShouldBeLessThan(100_000, "the cap was never enough");
        }

        Verifier.Verify(profile, null, 8).IsComplete.ShouldBeFalse();
    }

    private static Verification Verify(DecisionEngine engine, string? day) => Verifier.Verify(engine.Profile, day is null ? null : DateTime.Parse(day, CultureInfo.InvariantCulture));

    // Today's text, then each first and last day of a rule or an invariant, and the days beside them.
    private static IEnumerable<string?> Days(JurisdictionProfile profile)
    {
        IEnumerable<DatePeriod> periods = profile.Rules.Select(rule => rule.InForce).Concat(profile.Invariants.Select(invariant => invariant.InForce));
        return periods.SelectMany(period => new[] { period.From?.AddDays(-1), period.From, period.Until, period.Until?.AddDays(1) }).OfType<DateTime>().Distinct().Order()
            .Select(day => (string?)day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).Prepend(null);
    }

    private static void Write(StringBuilder text, Finding finding)
    {
        text.AppendLine().AppendLine(finding.ToString());
        text.AppendLine(CultureInfo.InvariantCulture, $"  {finding.Reference}, in {finding.Scenarios} of {finding.OfScenarios}{(finding.IsDescribed ? "" : ", among others")}{(finding.Accepted is null ? "" : ", accepted")}");
        foreach (string condition in finding.Conditions)
            text.AppendLine("  when " + condition);
        if (finding.Example is { } example)
            text.AppendLine("  as in " + example);
    }
}
