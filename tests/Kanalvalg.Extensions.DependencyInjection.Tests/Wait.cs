using System.Diagnostics;

namespace Kanalvalg.Tests.Hosting;

/// <summary>Waits without taking the processor from what it waits for.</summary>
internal static class Wait
{
    /// <summary>Whether it comes true within a minute, which is a hang and not a busy machine.</summary>
    public static bool Until(Func<bool> isSo)
    {
        Stopwatch clock = Stopwatch.StartNew();
        while (!isSo())
        {
            if (clock.Elapsed > TimeSpan.FromMinutes(1))
            {
                return false;
            }

            Thread.Sleep(clock.ElapsedMilliseconds < 20 ? 0 : 1);
        }

        return true;
    }
}
