namespace Kanalvalg;

/// <summary>The built-in profiles, each read when first asked for. Thread-safe.</summary>
public static class Profiles
{
    private static readonly Dictionary<string, Lazy<JurisdictionProfile>> BuiltIn = BuiltInFiles.ProfileIds
        .ToDictionary(id => id, id => new Lazy<JurisdictionProfile>(() => Read(id)), StringComparer.Ordinal);

    /// <summary>Randers Kommune.</summary>
    public static JurisdictionProfile Randers => Get("dk-randers");

    /// <summary>Varde Kommune.</summary>
    public static JurisdictionProfile Varde => Get("dk-varde");

    /// <summary>Nyborg Kommune.</summary>
    public static JurisdictionProfile Nyborg => Get("dk-nyborg");

    /// <summary>A Norwegian archive routine for e-mail, of no named body.</summary>
    public static JurisdictionProfile NorwegianArchiveRoutine => Get("no-archive-routine");

    /// <summary>The ids of the built-in profiles, the bases that others extend among them.</summary>
    public static IReadOnlyList<string> Ids => BuiltInFiles.ProfileIds;

    /// <summary>The built-in profile of this id.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static JurisdictionProfile Get(string id)
    {
        Require.NotNull(id, nameof(id));
        return BuiltIn.TryGetValue(id, out Lazy<JurisdictionProfile>? profile)
            ? profile.Value
            : throw new ArgumentException("there is no built-in profile of this id; there are: " + string.Join(", ", Ids), nameof(id));
    }

    // The build's tests read every built-in profile, so a reader's failure here is a broken package.
    private static JurisdictionProfile Read(string id)
    {
        ProfileResult result = ProfileReader.Read(BuiltInFiles.Find(BuiltInFiles.ProfileFile(id))!, new ProfileReaderOptions { FileName = BuiltInFiles.ProfileFile(id) });
        return result.Profile ?? throw new InvalidOperationException(string.Join("\n", result.Diagnostics));
    }
}
