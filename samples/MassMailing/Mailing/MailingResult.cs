using System.Globalization;

namespace Kanalvalg.Samples.MassMailing;

/// <summary>What a run came to. Immutable.</summary>
internal sealed record MailingResult(JurisdictionProfile Profile, Counts Counts, int Decided, TimeSpan Took, PhaseClock Phases, long PeakBytes, string Summary)
{
    public string Speed => string.Create(CultureInfo.InvariantCulture, $"{Decided:N0} decided in {Took.TotalSeconds:N1} s, {Decided / Math.Max(Took.TotalSeconds, 0.001):N0} a second; {PeakBytes / 1048576.0:N0} MB at most");

    public string Phased => string.Create(
        CultureInfo.InvariantCulture, $"reading the extract {Phases.Reading.TotalSeconds:N1} s, deciding {Phases.Deciding.TotalSeconds:N1} s, writing {Phases.Writing.TotalSeconds:N1} s");

    public string ToText()
    {
        IEnumerable<string> lines = Counts.ByRoute.Select(entry => string.Create(CultureInfo.InvariantCulture, $"{entry.Value,11:N0}  {entry.Key}"));
        return string.Join("\n", [.. lines, string.Create(CultureInfo.InvariantCulture, $"{Counts.All,11:N0}  in all"), Speed, Phased, Summary]);
    }
}
