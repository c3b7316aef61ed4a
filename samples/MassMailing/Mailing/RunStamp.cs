using System.Text.Json;

namespace Kanalvalg.Samples.MassMailing;

/// <summary>What a folder's decisions were begun with. A run is gone on with by the same text and the same recipients alone.</summary>
internal sealed record RunStamp(string Profile, string Version, string Sha256, int Recipients, int Seed)
{
    /// <summary>Puts the stamp in its place, or compares with the one that is there.</summary>
    /// <exception cref="InvalidDataException">The folder holds another run.</exception>
    public static void Check(Settings settings, JurisdictionProfile profile)
    {
        RunStamp stamp = new(profile.Id, profile.Version, profile.Sha256, settings.Recipients, settings.Seed);
        if (!File.Exists(settings.Stamp))
        {
            File.WriteAllText(settings.Stamp + ".draft", JsonSerializer.Serialize(stamp));
            File.Move(settings.Stamp + ".draft", settings.Stamp);
        }
        else if (Read(settings.Stamp) != stamp)
        {
            throw new InvalidDataException($"{settings.Output}: the folder holds a run of another profile, other recipients or another seed; name another folder, or delete it");
        }
    }

    private static RunStamp? Read(string file)
    {
        try
        {
            return JsonSerializer.Deserialize<RunStamp>(File.ReadAllText(file));
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
