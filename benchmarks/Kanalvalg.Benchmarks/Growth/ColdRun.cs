using System.Globalization;

namespace Kanalvalg.Benchmarks.Growth;

/// <summary>Cold starts, by every way of publishing, as a table.</summary>
internal static class ColdRun
{
    private const int Rounds = 12;

    private static readonly int[] Rules = [20, 200, 2_000];

    public static int Print()
    {
        Console.WriteLine("| published | rules | read and bound ms | compiled ms | first decision ms | methods compiled at run time | whole process ms |");
        Console.WriteLine("|---|--:|--:|--:|--:|--:|--:|");
        foreach (ColdWay way in new[] { ColdStart.JustInTime, ColdStart.ReadyToRun, ColdStart.Native })
        {
            using ColdStart cold = new(way);
            if (!cold.IsPublished)
            {
                Console.WriteLine($"| {way.Name} | | cannot be published here | | | | |");
                Console.Error.WriteLine(cold.Log);
                continue;
            }

            foreach (int rules in Rules)
            {
                ColdFigures best = cold.Measure(rules, Rounds);
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {way.Name} | {rules:N0} | {best.Bound:F0} | {best.Compiled:F0} | {best.Decided:F0} | {best.Methods:F0} | {best.Whole:F0} |"));
            }
        }

        return 0;
    }
}
