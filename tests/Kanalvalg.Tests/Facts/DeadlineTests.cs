namespace Kanalvalg.Tests.Facts;

/// <summary>The last day of a duty, counted as its deadline says.</summary>
public sealed class DeadlineTests
{
    // 2026-03-02 is a Monday; 2026-04-02 to 04-06 are the Easter holidays with their weekend.
    private static readonly HashSet<DateTime> Easter = [new(2026, 4, 2), new(2026, 4, 3), new(2026, 4, 6)];

    [Theory]
    [InlineData("P30D", "2026-03-02", "2026-04-01")]
    [InlineData("P1M", "2026-01-31", "2026-02-28")]
    [InlineData("P1Y", "2024-02-29", "2025-02-28")]
    [InlineData("P2W", "2026-03-02", "2026-03-16")]
    [InlineData("P1Y2M1W3D", "2026-03-02", "2027-05-12")]
    [InlineData("P0D", "2026-03-02", "2026-03-02")]
    [InlineData("promptly", "2026-03-02", null)]
    [InlineData("3", "2026-03-02", "2026-03-05")]
    [InlineData("1", "2026-03-06", "2026-03-09")]
    [InlineData("1", "2026-04-01", "2026-04-07")]
    [InlineData("0", "2026-04-04", "2026-04-04")]
    [InlineData("P9999Y", "2026-03-02", null)]
    [InlineData("P9999W", "9998-03-02", null)]
    [InlineData("9999", "9999-12-01", null)]
    public void IsCountedAsWritten(string within, string from, string? due)
    {
        Deadline deadline = int.TryParse(within, out int days) ? new Deadline.WorkingDays(days) : DeadlineText.Parse(within)!;
        DateTime? last = deadline.DueFrom(IsoDate.Of(from), Easter);
        (last is { } day ? IsoDate.Text(day) : null).ShouldBe(due);
    }
}
