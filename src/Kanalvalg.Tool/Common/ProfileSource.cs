namespace Kanalvalg.Tool;

/// <summary>A profile as the user named it: a built-in id, or a file whose bases stand beside it or are built in. Immutable.</summary>
internal sealed record ProfileSource(string Name, bool IsBuiltIn, byte[] Bytes, ProfileReaderOptions Options, IReadOnlyDictionary<string, string> FilesOfBases)
{
    public ProfileResult Result { get; } = ProfileReader.Read(Bytes, Options);

    /// <summary>All problems, at files that an editor can open: a base is read under the name by which it is extended, which may be its id.</summary>
    public IReadOnlyList<Diagnostic> Problems => [.. Result.Diagnostics.Select(problem => problem with { File = FileOf(problem.File) })];

    /// <summary>Reads it and tells nobody of its problems.</summary>
    public static ProfileSource Read(ToolConsole console, string name)
    {
        if (Profiles.Ids.Contains(name))
        {
            string file = BuiltInFiles.ProfileFile(name);
            return new ProfileSource(name, IsBuiltIn: true, BuiltInFiles.Find(file)!, new ProfileReaderOptions { FileName = file }, new Dictionary<string, string>());
        }

        string path = console.Resolve(name);
        if (!Path.Exists(path) && !name.Contains('.') && !name.Contains('/'))
        {
            string? nearest = NearestName.Of(name, Profiles.Ids);
            throw new ToolException($"{name}: there is no such file, and no built-in profile of this id{(nearest is null ? "; see: kanalvalg profiles" : $"; did you mean `{nearest}`?")}");
        }

        byte[] bytes = ToolFiles.Read(console, name);
        Dictionary<string, string> files = new(StringComparer.Ordinal);
        return new ProfileSource(name, IsBuiltIn: false, bytes, new ProfileReaderOptions { FileName = name, Bases = extended => Beside(console, Path.GetDirectoryName(name) ?? "", extended, files) }, files);
    }

    /// <summary>The profile. Where it cannot be used, its problems are printed and the command ends.</summary>
    public static JurisdictionProfile Load(ToolConsole console, string name) => Read(console, name).Required(console);

    /// <summary>The profile, as <see cref="Load"/> gives it.</summary>
    public JurisdictionProfile Required(ToolConsole console)
    {
        if (Result.Succeeded)
        {
            return Result.Profile;
        }

        foreach (Diagnostic problem in Problems.Where(problem => problem.Severity == DiagnosticSeverity.Error))
        {
            console.Error.WriteLine(problem);
        }

        throw new ToolException($"{Name}: the profile cannot be used");
    }

    /// <summary>The files of a profile that can be used, as written: bases first, its own last.</summary>
    public IReadOnlyList<ProfileDocument> Lineage()
    {
        DiagnosticBag known = new();
        return ProfileLineage.Resolve(ProfileDocument.Read(new SourceText(Options.FileName, Bytes), known)!, Options.Bases, known)!;
    }

    /// <summary>The file that a problem or a place is in, by the name under which it was read.</summary>
    public string FileOf(string name) => FilesOfBases.GetValueOrDefault(name, name);

    private static ReadOnlyMemory<byte>? Beside(ToolConsole console, string folder, string extended, Dictionary<string, string> files)
    {
        string? file = new[] { extended, BuiltInFiles.ProfileFile(extended), extended + ".json" }.Select(name => Path.Combine(folder, name)).FirstOrDefault(name => File.Exists(console.Resolve(name)));
        if (file is null)
        {
            return null;
        }

        files[extended] = file;
        return ToolFiles.Read(console, file);
    }
}
