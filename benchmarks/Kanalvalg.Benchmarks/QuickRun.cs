using System.Globalization;
using Kanalvalg.Benchmarks.Batches;
using Kanalvalg.Benchmarks.Growth;

namespace Kanalvalg.Benchmarks;

/// <summary>Every goal for speed with its figure, in under five minutes: the best of several rounds, since other work on the machine only ever adds.</summary>
internal static class QuickRun
{
    public static void Print(TextWriter output)
    {
        output.WriteLine($"{Machine.Describe()}\n");
        output.WriteLine("| work | profile | goal | figure | beside it | ratio | bytes | reached |");
        output.WriteLine("|---|---|--:|--:|--:|--:|--:|---|");
        DecisionRows.Print<Randers>(output);
        DecisionRows.Print<Varde>(output);
        DecisionRows.Print<Nyborg>(output);
        DecisionRows.Print<NorwegianArchiveRoutine>(output);
        BatchRows.Print<Randers>(output);
        BatchRows.Print<Varde>(output);
        BatchRows.Print<Nyborg>(output);
        BatchRows.Print<NorwegianArchiveRoutine>(output);
        GrowthRows.Print(output);
        Row(output, "against NRules on the same profile", "", "at least 100 x faster", "", "", null, null, null, "not run here: `dotnet run -c Release --project benchmarks/Kanalvalg.NRules.Benchmarks`, where its packages can be had");
    }

    /// <summary>A line of the table.</summary>
    public static void Row(TextWriter output, string work, string profile, string goal, string figure, string beside, double? ratio, double? bytes, bool? reached, string? instead = null) =>
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {work} | {profile} | {goal} | {figure} | {beside} | {ratio:F2} | {bytes:F0} | {instead ?? reached switch { true => "yes", false => "**no**", null => "" }} |"));

    /// <summary>A duration in the unit that suits it.</summary>
    public static string Time(double nanoseconds) => nanoseconds switch
    {
        < 1e3 => string.Create(CultureInfo.InvariantCulture, $"{nanoseconds:F1} ns"),
        < 1e6 => string.Create(CultureInfo.InvariantCulture, $"{nanoseconds / 1e3:F1} µs"),
        < 1e9 => string.Create(CultureInfo.InvariantCulture, $"{nanoseconds / 1e6:F1} ms"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{nanoseconds / 1e9:F1} s"),
    };
}
