namespace Kanalvalg;

/// <summary>Whether a date exists, without building one.</summary>
internal static class CalendarDate
{
    public static bool Exists(int year, int month, int day) => month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);

    /// <summary>Whether it exists in some century; the year 00 is a leap year in one of them.</summary>
    public static bool ExistsInSomeCentury(int year, int month, int day) => Exists(2000 + year, month, day);
}
