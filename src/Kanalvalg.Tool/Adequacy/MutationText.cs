using System.Globalization;

namespace Kanalvalg.Tool;

/// <summary>Mutants for people: the sums, then each that no scenario notices on a line.</summary>
internal static class MutationText
{
    public static void Write(TextWriter output, MutationRun run, ProfilePlaces places)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"mutants:    {run.Mutants}"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"noticed:    {run.Noticed}"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"equivalent: {run.Equivalent}"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"unnoticed:  {run.Unnoticed.Count}"));
        if (run.NotProved.Count > 0)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"not proved: {run.NotProved.Count}"));
        }

        if (run.Failing > 0)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"note: {run.Failing} of the scenarios fail as it is, and notice nothing"));
        }

        List(output, "mutants that no scenario notices:", run.Unnoticed.Select(one => $"{Change(one.Mutation, places)}; for example {one.Request}: before {one.Before}; after {one.After}"));
        List(output, "mutants that are too large to prove anything of:", run.NotProved.Select(one => Change(one, places)));
    }

    private static string Change(Mutation mutation, ProfilePlaces places) =>
        $"{places.Find(mutation.Part)}: {(mutation.Part.Name.Length > 0 ? mutation.Part.Name + ": " : "")}{MutationWords.Of(mutation)}";

    private static void List(TextWriter output, string heading, IEnumerable<string> lines)
    {
        string[] all = [.. lines];
        if (all.Length > 0)
        {
            output.WriteLine(heading);
        }

        foreach (string line in all)
        {
            output.WriteLine("  " + line);
        }
    }
}
