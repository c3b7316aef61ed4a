using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.FileSystemGlobbing;
using Microsoft.Extensions.Primitives;

namespace Kanalvalg;

/// <summary>The files of one load: each is watched and read once, so that all profiles of a load see the same bytes. Mutable; used once.</summary>
internal sealed class ProfileFiles(FolderProviders folders, IFileProvider? provider, bool watches)
{
    // One byte more than a profile may have, so that the reader can say which limit is passed and an endless file ends.
    private const int Most = (8 * 1024 * 1024) + 1;

    private readonly Dictionary<string, byte[]?> _read = new(StringComparer.Ordinal);

    public List<IChangeToken> Tokens { get; } = [];

    public List<string> Remarks { get; } = [];

    /// <summary>The paths that a path with <c>*</c> stands for, in order; the path itself without one.</summary>
    public IReadOnlyList<string> Expand(string path)
    {
        (string folder, string name) = Split(path);
        if (!name.Contains('*'))
        {
            return [path];
        }

        (IFileProvider? files, string prefix) = Place(folder);
        if (files is null)
        {
            return [];
        }

        Watch(files, prefix + name, path);
        Matcher matcher = new(StringComparison.Ordinal);
        matcher.AddInclude(name);
        return [.. files.GetDirectoryContents(prefix).Where(file => !file.IsDirectory && matcher.Match(file.Name).HasMatches)
            .Select(file => folder + file.Name).OrderBy(file => file, StringComparer.Ordinal)];
    }

    /// <summary>The file's bytes; <c>null</c> where there is no such file.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public byte[]? Read(string path)
    {
        if (!_read.TryGetValue(path, out byte[]? bytes))
        {
            (string folder, string name) = Split(path);
            (IFileProvider? files, string prefix) = Place(folder);
            if (files is not null)
            {
                Watch(files, prefix + name, path);
                bytes = Bytes(files.GetFileInfo(prefix + name));
            }

            _read.Add(path, bytes);
        }

        return bytes;
    }

    /// <summary>The file that a profile extends by this id or file name, beside it; <c>null</c> where there is none.</summary>
    public byte[]? ReadBeside(string path, string extended)
    {
        string folder = Split(path).Folder;
        return Read(folder + extended) ?? Read(folder + extended + ".profile.json") ?? Read(folder + extended + ".json");
    }

    private static byte[]? Bytes(IFileInfo file)
    {
        if (!file.Exists || file.IsDirectory)
        {
            return null;
        }

        using Stream stream = file.CreateReadStream();
        using MemoryStream bytes = new();
        byte[] buffer = new byte[1 << 16];
        for (int read; bytes.Length < Most && (read = stream.Read(buffer, 0, buffer.Length)) > 0;)
        {
            bytes.Write(buffer, 0, (int)Math.Min(read, Most - bytes.Length));
        }

        return bytes.ToArray();
    }

    // The provider of a folder and what its paths begin with there.
    private (IFileProvider? Files, string Prefix) Place(string folder) =>
        provider is not null && !Path.IsPathRooted(folder) ? (provider, folder) : (folders.Of(folder), "");

    private void Watch(IFileProvider files, string filter, string path)
    {
        if (!watches)
        {
            return;
        }

        try
        {
            Tokens.Add(files.Watch(filter));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The system has only so many watchers.
            Remarks.Add($"{path}: the file cannot be watched, so only a polling interval would see an edit of it ({e.Message})");
        }
    }

    private static (string Folder, string Name) Split(string path)
    {
        int end = path.LastIndexOfAny(['/', '\\']) + 1;
        return (path.Substring(0, end), path.Substring(end));
    }
}
