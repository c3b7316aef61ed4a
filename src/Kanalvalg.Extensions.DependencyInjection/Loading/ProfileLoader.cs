using Microsoft.Extensions.Primitives;

namespace Kanalvalg;

/// <summary>Reads and compiles all profiles of some options. Whatever is wrong with a source is said, beside what the others came to.</summary>
internal sealed class ProfileLoader
{
    private readonly KanalvalgOptions _options;
    private readonly ProfileFiles _files;
    private readonly Dictionary<string, DecisionEngine> _known;
    private readonly List<IChangeToken> _tokens = [];
    private readonly List<string> _remarks = [];
    private bool _mayPass;

    private ProfileLoader(KanalvalgOptions options, FolderProviders folders, IEnumerable<ServedProfile> known)
    {
        _options = options;
        _files = new ProfileFiles(folders, options.FileProvider, options.ReloadOnChange);
        _known = known.GroupBy(one => one.Engine.Profile.Sha256, StringComparer.Ordinal).ToDictionary(one => one.Key, one => one.First().Engine, StringComparer.Ordinal);
    }

    /// <summary>All sources of the options; engines of profiles that have not changed are taken over, with what they remember.</summary>
    public static ProfileLoad Load(KanalvalgOptions options, FolderProviders folders, IEnumerable<ServedProfile> known)
    {
        ProfileLoader loader = new(options, folders, known);
        List<string> problems = [];
        List<LoadedSource> sources = [.. options.BuiltIn.Distinct(StringComparer.Ordinal).Select(loader.LoadBuiltIn)];
        foreach (string path in options.Files)
        {
            IReadOnlyList<string> files = loader.Expand(path, problems);
            sources.AddRange(files.Where(file => sources.TrueForAll(source => source.Name != file)).ToList().Select(loader.LoadFile));
        }

        sources.AddRange(options.Sources.Select(loader.LoadSource));
        return new ProfileLoad
        {
            Sources = sources,
            Problems = problems,
            Remarks = [.. loader._files.Remarks, .. loader._remarks],
            Tokens = [.. loader._files.Tokens, .. loader._tokens],
            MayPass = loader._mayPass,
        };
    }

    private IReadOnlyList<string> Expand(string path, List<string> problems)
    {
        try
        {
            IReadOnlyList<string> files = _files.Expand(path);
            if (files.Count == 0)
            {
                problems.Add($"{path}: no file is of this name");
            }

            return files;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            problems.Add(Failed(path, e));
            return [];
        }
    }

    private LoadedSource LoadBuiltIn(string id) => Profiles.Ids.Contains(id, StringComparer.Ordinal)
        ? Try(id, () => Compiled(id, Profiles.Get(id)))
        : new LoadedSource(id, null, [$"{id}: there is no built-in profile of this id; there are: {string.Join(", ", Profiles.Ids)}"]);

    private LoadedSource LoadFile(string path) => Try(path, () => _files.Read(path) is { } bytes
        ? Bound(path, bytes, extended => _files.ReadBeside(path, extended) is { } beside ? beside : ReadSource(extended))
        : new LoadedSource(path, null, [$"{path}: there is no such file"]));

    private LoadedSource LoadSource(ProfileSource source) => Try(source.Name, () =>
    {
        if (_options.ReloadOnChange && source.Watch is { } watch)
        {
            _tokens.Add(watch());
        }

        return Bound(source.Name, source.Read(), ReadSource);
    });

    private LoadedSource Bound(string name, ReadOnlyMemory<byte> utf8, Func<string, ReadOnlyMemory<byte>?> bases)
    {
        ProfileResult result = ProfileReader.Read(utf8, new ProfileReaderOptions { FileName = name, Bases = bases });
        if (result.Profile is not { } profile)
        {
            return new LoadedSource(name, null, Texts(result, DiagnosticSeverity.Error));
        }

        _remarks.AddRange(Texts(result, DiagnosticSeverity.Warning));
        return Compiled(name, profile);
    }

    private LoadedSource Compiled(string name, JurisdictionProfile profile) =>
        new(name, _known.TryGetValue(profile.Sha256, out DecisionEngine? engine) ? engine : _options.Compile(profile), []);

    private ReadOnlyMemory<byte>? ReadSource(string name) => _options.Sources.FirstOrDefault(source => source.Name == name)?.Read();

    // Delegates, file providers and matchers are the host's own and may throw anything; a reload has to outlive it.
    private LoadedSource Try(string name, Func<LoadedSource> load)
    {
        try
        {
            return load();
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return new LoadedSource(name, null, [Failed(name, e)]);
        }
    }

    // Worth another try: the file may be in another process's hands, or the share away for a moment.
    private string Failed(string name, Exception e)
    {
        _mayPass = true;
        return $"{name}: it cannot be read ({e.GetType().Name}: {e.Message})";
    }

    private static IReadOnlyList<string> Texts(ProfileResult result, DiagnosticSeverity severity) =>
        [.. result.Diagnostics.Where(one => one.Severity == severity).Select(one => one.ToString())];
}
