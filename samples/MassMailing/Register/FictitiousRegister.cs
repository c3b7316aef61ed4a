using System.Globalization;

namespace Kanalvalg.Samples.MassMailing;

/// <summary>
/// Recipients that plainly do not exist: they are named after their number in the list, and born on days that are still to come. The
/// same seed gives the same recipients on every machine and every version of .NET.
/// </summary>
internal static class FictitiousRegister
{
    public static IEnumerable<RegisterRow> Of(int recipients, int seed) => Enumerable.Range(1, recipients).Select(id => Row(id, (ulong)seed));

    private static RegisterRow Row(int id, ulong seed)
    {
        ulong dice = Mix((seed << 32) + (uint)id);
        return new RegisterRow
        {
            Id = id,
            Cpr = Cpr(Mix(dice)),
            Name = "Fiktiv Person " + id.ToString(CultureInfo.InvariantCulture),
            DigitalPost = (dice % 1000) switch
            {
                < 920 => DigitalPostStatus.Connected,
                < 980 => DigitalPostStatus.Exempt,
                < 990 => DigitalPostStatus.NotConnected,
                < 995 => DigitalPostStatus.Awaiting,
                _ => DigitalPostStatus.Closed,
            },
            HasAddress = (dice >> 16) % 100 < 97,
            Abroad = (dice >> 32) % 100 < 2,
        };
    }

    // Years 37 to 57 with a seventh digit of 5 to 8 are 2037 to 2057.
    private static string Cpr(ulong dice)
    {
        DateTime born = new DateTime(2037, 1, 1).AddDays(dice % 7600);
        return born.ToString("ddMMyy", CultureInfo.InvariantCulture) + (5000 + ((dice >> 20) % 4000)).ToString(CultureInfo.InvariantCulture);
    }

    // SplitMix64: neighbours come out unlike.
    private static ulong Mix(ulong value)
    {
        value += 0x9E3779B97F4A7C15;
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
