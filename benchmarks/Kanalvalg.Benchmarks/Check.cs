namespace Kanalvalg.Benchmarks;

/// <summary>Whether each profile's hand-written code decides what the engine decides.</summary>
internal static class Check
{
    private const int Requests = 20_000;

    public static int Run(TextWriter output)
    {
        string?[] differences =
        [
            Agreement.FirstDifference<Randers>(Requests, seed: 1),
            Agreement.FirstDifference<Varde>(Requests, seed: 1),
            Agreement.FirstDifference<Nyborg>(Requests, seed: 1),
            Agreement.FirstDifference<NorwegianArchiveRoutine>(Requests, seed: 1),
        ];
        foreach (string difference in differences.OfType<string>())
        {
            output.WriteLine(difference);
        }

        return differences.Any(difference => difference is not null) ? 1 : 0;
    }
}
