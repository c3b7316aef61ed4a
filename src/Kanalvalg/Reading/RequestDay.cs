using System.Globalization;

namespace Kanalvalg;

/// <summary>The day of a request, as written: the time and the offset behind it move nothing.</summary>
internal static class RequestDay
{
    /// <summary>The day of a date or of a date with a time; <c>null</c> for anything else.</summary>
    public static DateTime? Of(string text) =>
        text.Length >= 10 && IsoDate.TryParse(text.Substring(0, 10), out DateTime day)
            && (text.Length == 10 || (text[10] == 'T' && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out _)))
            ? day
            : null;
}
