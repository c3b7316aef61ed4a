using Microsoft.Extensions.Logging;

namespace Kanalvalg;

/// <summary>Says in the log and the counters what start and reloads came to, once each. Not thread-safe: its owner's lock guards it.</summary>
internal sealed class ReloadReport(string name, KanalvalgMetrics metrics, ILogger logger)
{
    private string _remarks = "";

    public void Started(ProfileSet set, ProfileLoad load)
    {
        SayServed(set.Served);
        SayRemarks(load);
    }

    public void Reloaded(ProfileSet before, ProfileSet next, bool isSame, ProfileLoad load)
    {
        SayServed(next.Served.Except(before.Served));
        foreach (ServedProfile gone in before.Served.Where(old => next.Served.All(one => one.Source != old.Source)))
        {
            Log.Withdrawn(logger, gone.Engine.Profile.Id, gone.Engine.Profile.Version, gone.Source);
        }

        if (isSame)
        {
            return;
        }

        SayRemarks(load);
        metrics.Reloaded(refused: next.Problems.Count > 0, name);
        if (next.Problems.Count == 0 && before.Problems.Count > 0)
        {
            Log.Mended(logger);
        }
        else if (!next.Problems.SequenceEqual(before.Problems))
        {
            Log.Kept(logger, string.Join("\n", next.Problems));
        }
    }

    private void SayServed(IEnumerable<ServedProfile> served)
    {
        foreach (ServedProfile one in served)
        {
            Log.Served(logger, one.Engine.Profile.Id, one.Engine.Profile.Version, one.Source, one.Engine.Profile.Sha256);
        }
    }

    private void SayRemarks(ProfileLoad load)
    {
        string remarks = string.Join("\n", load.Remarks);
        if (remarks.Length > 0 && remarks != _remarks)
        {
            Log.Remarks(logger, remarks);
        }

        _remarks = remarks;
    }
}
