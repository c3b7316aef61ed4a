using System.Diagnostics;
using System.Globalization;
using CsvHelper;

namespace Kanalvalg.Samples.MassMailing;

/// <summary>
/// Decides for one recipient after the other, by one engine, and writes a line for each in the extract's order. A run that was killed is
/// gone on with: the whole lines that it left are kept, and the recipients that they are of are passed over.
/// </summary>
internal static class Mailing
{
    private const int Block = 4096;

    public static MailingResult Run(Settings settings)
    {
        DecisionEngine engine = DecisionEngine.Compile(Profiles.Get(settings.Profile));
        RunStamp.Check(settings, engine.Profile);
        MailingMessage message = new(settings.Recipients);
        int done = DecisionsFile.Recover(settings.Decisions);
        Stopwatch clock = Stopwatch.StartNew();
        using (DecisionsFile decisions = new(settings.Decisions))
        using (StreamReader text = new(settings.Register))
        using (CsvReader csv = new(text, CultureInfo.InvariantCulture))
        {
            int decided = 0;
            foreach (RegisterRow row in csv.GetRecords<RegisterRow>().Skip(done))
            {
                decisions.Write(row.Id, engine.Encode(message.To(row)), engine);
                if (++decided % Block == 0)
                {
                    decisions.Flush();
                    Wait(clock, decided, settings.MostPerSecond);
                }
            }
        }

        TimeSpan took = clock.Elapsed;
        Counts counts = Counts.Of(settings.Decisions, settings.Recipients);
        MailingResult result = new(engine.Profile, counts, counts.All - done, took, Process.GetCurrentProcess().PeakWorkingSet64, settings.Summary);
        File.WriteAllText(settings.Summary, SummaryPage.Of(result));
        return result;
    }

    private static void Wait(Stopwatch clock, int decided, int mostPerSecond)
    {
        TimeSpan ahead = TimeSpan.FromSeconds((double)decided / mostPerSecond) - clock.Elapsed;
        if (ahead > TimeSpan.Zero)
        {
            Thread.Sleep(ahead);
        }
    }
}
