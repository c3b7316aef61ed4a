using System.Globalization;

namespace Kanalvalg;

/// <summary>Dates of files: <c>yyyy-MM-dd</c> and nothing else.</summary>
internal static class IsoDate
{
    public static bool TryParse(string text, out DateTime date) =>
        DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    /// <summary>The date in a text that is one.</summary>
    public static DateTime Of(string text) => DateTime.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None);

    public static string Text(DateTime date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
