namespace Kanalvalg.Tool;

/// <summary>The scenarios that a profile is tested by: the file named, the one beside the profile, or the built-in one. Immutable.</summary>
internal sealed record ScenarioSource(string Name, ScenarioFile File)
{
    public static ScenarioSource Load(ToolConsole console, ProfileSource source, JurisdictionProfile profile, string? named)
    {
        (string name, byte[] bytes) = Find(console, source, profile, named);
        DiagnosticBag diagnostics = new();
        if (ScenarioFile.Read(bytes, name, diagnostics) is not { } file)
        {
            foreach (Diagnostic problem in diagnostics.Sorted())
            {
                console.Error.WriteLine(problem);
            }

            throw new ToolException($"{name}: the scenarios cannot be used");
        }

        if (file.Profile != profile.Id && file.Profile != Path.GetFileName(source.Name))
        {
            console.Error.WriteLine($"note: {name} was written for the profile `{file.Profile}`; it is decided by `{profile.Id}`");
        }

        foreach (Diagnostic note in UnknownExpectations.Of(file, profile))
        {
            console.Error.WriteLine(note);
        }

        return new ScenarioSource(name, file);
    }

    private static (string Name, byte[] Bytes) Find(ToolConsole console, ProfileSource source, JurisdictionProfile profile, string? named)
    {
        if (named is not null)
        {
            return (named, ToolFiles.Read(console, named));
        }

        if (source.IsBuiltIn)
        {
            string builtIn = source.Name + Suffix;
            return (builtIn, BuiltInFiles.Find(builtIn) ?? throw new ToolException($"{source.Name}: this built-in profile has no scenarios; name a file with --scenarios"));
        }

        string folder = Path.GetDirectoryName(source.Name) ?? "";
        string file = Path.GetFileName(source.Name);
        string stem = file.EndsWith(ProfileSuffix, StringComparison.Ordinal) ? file[..^ProfileSuffix.Length] : Path.GetFileNameWithoutExtension(file);
        string[] candidates = [Path.Combine(folder, stem + Suffix), Path.Combine(folder, profile.Id + Suffix)];
        string found = Array.Find(candidates, candidate => Path.Exists(console.Resolve(candidate)))
            ?? throw new ToolException($"{source.Name}: there is no {candidates[0]} beside it; name a file with --scenarios");
        return (found, ToolFiles.Read(console, found));
    }

    private const string Suffix = ".scenarios.json";
    private const string ProfileSuffix = ".profile.json";
}
