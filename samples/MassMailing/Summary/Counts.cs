using System.Globalization;

namespace Kanalvalg.Samples.MassMailing;

/// <summary>How many recipients get the message by which route, counted in the file of decisions: it, and nothing that a run remembers, is what counts.</summary>
internal sealed record Counts(int All, IReadOnlyList<KeyValuePair<string, int>> ByRoute)
{
    /// <summary>Counts the file, and makes sure that every recipient has one line.</summary>
    /// <exception cref="InvalidDataException">One is missing or stands twice.</exception>
    public static Counts Of(string decisions, int recipients)
    {
        Dictionary<string, int> routes = new(StringComparer.Ordinal);
        int all = 0;
        foreach (string line in File.ReadLines(decisions).Skip(1))
        {
            string[] cells = line.Split(',');
            if (cells.Length != 4 || int.Parse(cells[0], CultureInfo.InvariantCulture) != ++all)
            {
                throw new InvalidDataException($"{decisions}: line {all + 1} is not the decision for recipient {all}");
            }

            string route = cells[2].Length > 0 ? cells[2] : cells[1];
            routes[route] = routes.GetValueOrDefault(route) + 1;
        }

        return all == recipients
            ? new Counts(all, [.. routes.OrderByDescending(route => route.Value).ThenBy(route => route.Key, StringComparer.Ordinal)])
            : throw new InvalidDataException($"{decisions}: there are {all} decisions for {recipients} recipients");
    }
}
