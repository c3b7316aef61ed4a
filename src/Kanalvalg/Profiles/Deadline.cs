namespace Kanalvalg;

/// <summary>A deadline as a profile writes it. Immutable.</summary>
internal abstract record Deadline
{
    /// <summary>The last day, counted from a day; <c>null</c> where it has no date.</summary>
    public abstract DateTime? DueFrom(DateTime start, ISet<DateTime> holidays);

    /// <summary>As soon as can be: no date.</summary>
    public sealed record Promptly : Deadline
    {
        public override DateTime? DueFrom(DateTime start, ISet<DateTime> holidays) => null;

        public override string ToString() => "promptly";
    }

    /// <summary>A period of the calendar, written as in ISO 8601 (<c>P30D</c>, <c>P1M</c>).</summary>
    public sealed record Period(int Years, int Months, int Weeks, int Days) : Deadline
    {
        /// <summary>The longest part a period may have: beyond it no date could be counted.</summary>
        public const int Most = 9999;

        public override DateTime? DueFrom(DateTime start, ISet<DateTime> holidays)
        {
            long months = (Years * 12L) + Months;
            if (months > 12L * (9999 - start.Year))
            {
                return null;
            }

            DateTime month = start.AddMonths((int)months);
            long days = (Weeks * 7L) + Days;
            return days > (DateTime.MaxValue.Date - month).Days ? null : month.AddDays(days);
        }

        public override string ToString() =>
            "P" + (Years > 0 ? Text(Years) + "Y" : "") + (Months > 0 ? Text(Months) + "M" : "")
                + (Weeks > 0 ? Text(Weeks) + "W" : "") + (Days > 0 || (Years | Months | Weeks) == 0 ? Text(Days) + "D" : "");

        private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>Days that are neither Saturday, Sunday nor one of the profile's holidays.</summary>
    public sealed record WorkingDays(int Days) : Deadline
    {
        public override DateTime? DueFrom(DateTime start, ISet<DateTime> holidays)
        {
            DateTime day = start;
            for (int left = Days; left > 0;)
            {
                if (day >= DateTime.MaxValue.Date)
                {
                    return null;
                }

                day = day.AddDays(1);
                left -= day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || holidays.Contains(day) ? 0 : 1;
            }

            return day;
        }

        public override string ToString() => Days.ToString(System.Globalization.CultureInfo.InvariantCulture) + " working days";
    }
}
