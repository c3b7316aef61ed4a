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
        PhaseClock clock = new();
        using (DecisionsFile decisions = new(settings.Decisions))
        using (StreamReader text = new(settings.Register))
        using (CsvReader csv = new(text, CultureInfo.InvariantCulture))
        {
            int decided = 0;
            foreach (RegisterRow[] block in csv.GetRecords<RegisterRow>().Skip(done).Chunk(Block))
            {
                clock.HasRead();
                string[] lines = Array.ConvertAll(block, row => decisions.LineOf(engine.Encode(message.To(row)), engine));
                clock.HasDecided();
                for (int i = 0; i < block.Length; i++)
                {
                    decisions.Write(block[i].Id, lines[i]);
                }

                decisions.Flush();
                clock.HasWritten();
                decided += block.Length;
                Wait(clock.All, decided, settings.MostPerSecond);
                clock.Skip();
            }
        }

        TimeSpan took = clock.All;
        Counts counts = Counts.Of(settings.Decisions, settings.Recipients);
        MailingResult result = new(engine.Profile, counts, counts.All - done, took, clock, Process.GetCurrentProcess().PeakWorkingSet64, settings.Summary);
        File.WriteAllText(settings.Summary, SummaryPage.Of(result));
        return result;
    }

    private static void Wait(TimeSpan took, int decided, int mostPerSecond)
    {
        TimeSpan ahead = TimeSpan.FromSeconds((double)decided / mostPerSecond) - took;
        if (ahead > TimeSpan.Zero)
        {
            Thread.Sleep(ahead);
        }
    }
}
