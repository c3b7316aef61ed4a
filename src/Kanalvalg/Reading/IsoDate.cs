using System.Globalization;

namespace Kanalvalg;

/// <summary>Dates of files: <c>yyyy-MM-dd</c> and nothing else.</summary>
internal static class IsoDate
{
    public static bool TryParse(string text, out DateTime date)
    {
        date = default;
        if (text.Length != 10 || text[4] != '-' || text[7] != '-')
        {
            return false;
        }

        (int year, int month, int day) = (Number(text, 0, 4), Number(text, 5, 2), Number(text, 8, 2));
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        date = new DateTime(year, month, day);
        return true;
    }

    /// <summary>The date in a text that is one.</summary>
    public static DateTime Of(string text) => DateTime.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None);

    public static string Text(DateTime date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    // The digits as a number, or -1 where one is none.
    private static int Number(string text, int start, int length)
    {
        int number = 0;
        for (int i = start; i < start + length; i++)
        {
            if (text[i] is not (>= '0' and <= '9'))
            {
                return -1;
            }

            number = (number * 10) + (text[i] - '0');
        }

        return number;
    }
}
