using System.Globalization;
using System.Numerics;

namespace Kanalvalg.Tool;

/// <summary>Findings for people: place, code and text, then how many scenarios, where, and one of them.</summary>
internal sealed class FindingText(JurisdictionProfile profile, Wording words, ProfilePlaces places, BigInteger scenarios)
{
    private readonly ConditionWords _conditions = new(words);

    public void Write(ToolConsole console, Finding finding)
    {
        Place place = places.Find(finding.Part);
        string code = console.Paint(finding.Code, finding.Accepted is not null ? Colour.Green : finding.Severity == DiagnosticSeverity.Error ? Colour.Red : Colour.Yellow);
        string severity = finding.Severity == DiagnosticSeverity.Error ? "" : "warning: ";
        console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{place.File}:{place.Line}:{place.Column}: {code}: {severity}{finding.Text(words.Language)}"));
        if (finding.Scenarios > 0)
        {
            console.Out.WriteLine("  " + Share(finding.Scenarios, scenarios, words));
        }

        if (finding.Where.Count > 0)
        {
            console.Out.WriteLine("  " + words.Say(ProvingPhrases.Where));
            foreach (Condition condition in finding.Where)
            {
                console.Out.WriteLine("    - " + _conditions.Of(condition));
            }

            if (!finding.IsDescribed)
            {
                console.Out.WriteLine("    - " + words.Say(ProvingPhrases.More));
            }
        }

        if (finding.Example is { } example)
        {
            console.Out.WriteLine("  " + words.Say(ProvingPhrases.Example, example));
        }

        if (finding.Accepted is { } because)
        {
            console.Out.WriteLine("  " + words.Say(ProvingPhrases.Accepted, words.Of(because)));
        }
    }

    public void WriteSummary(ToolConsole console, Verification verification)
    {
        int broken = verification.Findings.Where(finding => finding.Code == FindingKind.BrokenInvariant.Code).Select(finding => finding.Subject).Distinct(StringComparer.Ordinal).Count();
        int invariants = profile.Invariants.Count(invariant => invariant.InForce.Covers(verification.Day));
        RichText summary = words.Say(
            verification.IsComplete ? ProvingPhrases.Proved : ProvingPhrases.Stopped,
            profile.ToString(),
            Number(verification.Scenarios, words.Language),
            Number(invariants - broken, words.Language),
            Number(broken, words.Language),
            Number(verification.Findings.Count, words.Language),
            Number(verification.Findings.Count(finding => finding.Accepted is not null), words.Language));
        console.Out.WriteLine(console.Paint(summary.ToString(), verification.Succeeded ? Colour.Green : Colour.Red));
    }

    /// <summary>"12 of 480 scenarios (2.5 %)".</summary>
    public static RichText Share(BigInteger part, BigInteger whole, Wording words)
    {
        RichText share = words.Say(ProvingPhrases.Of, Number(part, words.Language), Number(whole, words.Language));
        return whole.IsZero ? share : RichText.Concat(share, " (", Percent(part, whole, words.Language), ")");
    }

    /// <summary>A number in groups of three, as the language writes it.</summary>
    public static string Number(BigInteger number, Language language)
    {
        string grouped = number.ToString("N0", CultureInfo.InvariantCulture);
        return language switch { Language.Danish => grouped.Replace(',', '.'), Language.Norwegian => grouped.Replace(',', ' '), _ => grouped };
    }

    // In whole thousandths: what is not nothing is not shown as nothing, and what is not all not as all.
    private static string Percent(BigInteger part, BigInteger whole, Language language)
    {
        BigInteger tenths = BigInteger.Divide((part * 2000) + whole, whole * 2);
        bool little = tenths.IsZero && !part.IsZero;
        bool nearly = tenths == 1000 && part != whole;
        decimal percent = little ? 0.1m : nearly ? 99.9m : (decimal)tenths / 10;
        string number = percent.ToString("0.0", CultureInfo.InvariantCulture);
        return (little ? "< " : nearly ? "> " : "") + (language == Language.English ? number : number.Replace('.', ',')) + " %";
    }
}
