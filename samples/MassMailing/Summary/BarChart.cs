using System.Globalization;
using System.Net;
using System.Text;

namespace Kanalvalg.Samples.MassMailing;

/// <summary>Counts as bars, drawn in SVG that stands in the page.</summary>
internal static class BarChart
{
    private const int Row = 30;
    private const int Labels = 210;
    private const int Bars = 380;
    private const int Numbers = 150;

    public static string Of(string title, IReadOnlyList<KeyValuePair<string, int>> counts)
    {
        int most = Math.Max(counts.Count == 0 ? 1 : counts.Max(count => count.Value), 1);
        int all = Math.Max(counts.Sum(count => count.Value), 1);
        StringBuilder svg = new();
        svg.Append(CultureInfo.InvariantCulture, $"<svg role=\"img\" aria-label=\"{WebUtility.HtmlEncode(title)}\" viewBox=\"0 0 {Labels + Bars + Numbers} {(counts.Count * Row) + 4}\" xmlns=\"http://www.w3.org/2000/svg\">\n");
        for (int i = 0; i < counts.Count; i++)
        {
            (string label, int count) = counts[i];
            double width = Math.Max((double)count / most * Bars, 1);
            int y = (i * Row) + 20;
            svg.Append(CultureInfo.InvariantCulture, $"  <text x=\"{Labels - 10}\" y=\"{y}\" text-anchor=\"end\">{WebUtility.HtmlEncode(label)}</text>\n");
            svg.Append(CultureInfo.InvariantCulture, $"  <rect x=\"{Labels}\" y=\"{y - 15}\" width=\"{width:0.#}\" height=\"20\" rx=\"2\" />\n");
            svg.Append(CultureInfo.InvariantCulture, $"  <text x=\"{Labels + width + 8:0.#}\" y=\"{y}\">{count:N0} ({100.0 * count / all:0.0} %)</text>\n");
        }

        return svg.Append("</svg>\n").ToString();
    }
}
