namespace Kanalvalg;

/// <summary>Deadlines as one text: <c>promptly</c>, or a period of years, months, weeks and days (<c>P30D</c>).</summary>
internal static class DeadlineText
{
    private const string Units = "YMWD";

    /// <summary>The deadline; <c>null</c> where the text is none.</summary>
    public static Deadline? Parse(string text)
    {
        if (text == "promptly")
        {
            return new Deadline.Promptly();
        }

        if (text.Length < 3 || text[0] != 'P')
        {
            return null;
        }

        // Each unit stands at most once, the larger ones first.
        int[] parts = new int[Units.Length];
        int next = 0;
        for (int i = 1; i < text.Length;)
        {
            int start = i;
            int number = 0;
            while (i < text.Length && text[i] is >= '0' and <= '9' && number <= Deadline.Period.Most)
            {
                number = (number * 10) + (text[i++] - '0');
            }

            int unit = i < text.Length ? Units.IndexOf(text[i]) : -1;
            if (i == start || number > Deadline.Period.Most || unit < next)
            {
                return null;
            }

            parts[unit] = number;
            next = unit + 1;
            i++;
        }

        return new Deadline.Period(parts[0], parts[1], parts[2], parts[3]);
    }
}
