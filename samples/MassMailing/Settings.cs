using System.Globalization;

namespace Kanalvalg.Samples.MassMailing;

/// <summary>What one run does. Immutable.</summary>
internal sealed record Settings(int Recipients, int Seed, string Profile, string? Folder, int MostPerSecond, bool IsHelp)
{
    public const string Help = """
        Decides one message for every recipient of a register extract, and goes on where a killed run left off.

          --recipients N        how many recipients the extract has (1000000)
          --seed N              which extract (1)
          --profile ID          the built-in profile that decides (dk-varde)
          --output FOLDER       where extract, decisions and summary stand (one of this run's own among the temporary files)
          --most-per-second N   decides no faster, to leave the machine to others (no limit)
        """;

    // Each run has a folder of its own: a run of other recipients is no obstacle to this one, nor mistaken for it.
    public string Output => Folder ?? Path.Combine(Path.GetTempPath(), string.Create(CultureInfo.InvariantCulture, $"kanalvalg-mass-mailing-{Profile}-{Recipients}-{Seed}"));

    public string Register => Path.Combine(Output, "register.csv");

    public string Decisions => Path.Combine(Output, "decisions.csv");

    public string Stamp => Path.Combine(Output, "run.json");

    public string Summary => Path.Combine(Output, "summary.html");

    public static Settings Parse(string[] args)
    {
        Settings settings = new(1_000_000, 1, "dk-varde", Folder: null, int.MaxValue, IsHelp: false);
        for (int i = 0; i < args.Length; i += 2)
        {
            string value = i + 1 < args.Length ? args[i + 1] : "";
            settings = args[i] switch
            {
                "--recipients" => settings with { Recipients = Number(args[i], value, 1) },
                "--seed" => settings with { Seed = Number(args[i], value, 0) },
                "--profile" => settings with { Profile = Profiles.Get(value).Id },
                "--output" when value.Length > 0 => settings with { Folder = Path.GetFullPath(value) },
                "--most-per-second" => settings with { MostPerSecond = Number(args[i], value, 1) },
                "--help" or "-h" => settings with { IsHelp = true },
                _ => throw new ArgumentException($"`{args[i]}` is no option, or has no value; see --help"),
            };
        }

        return settings;
    }

    private static int Number(string option, string value, int least) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= least
            ? number
            : throw new ArgumentException($"`{option}` takes a number of at least {least}");
}
