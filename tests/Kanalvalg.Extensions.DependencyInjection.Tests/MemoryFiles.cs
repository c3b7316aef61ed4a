using System.Collections.Concurrent;
using System.Text;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace Kanalvalg.Tests.Hosting;

/// <summary>A folder in memory whose edits are told at once. Thread-safe.</summary>
#pragma warning disable CA1001 // a source without a timer or a wait handle holds nothing to release
internal sealed class MemoryFiles : IFileProvider
#pragma warning restore CA1001
{
    private readonly ConcurrentDictionary<string, byte[]> _files = new(StringComparer.Ordinal);
    private CancellationTokenSource _changed = new();

    /// <summary>Called when a file is read, before its bytes are given.</summary>
    public Action<string>? Reading { get; set; }

    public MemoryFiles Write(string path, string text)
    {
        _files[path] = Encoding.UTF8.GetBytes(text);
        Tell();
        return this;
    }

    public void Delete(string path)
    {
        _files.TryRemove(path, out _);
        Tell();
    }

    public IFileInfo GetFileInfo(string subpath)
    {
        Reading?.Invoke(subpath);
        return _files.TryGetValue(subpath, out byte[]? bytes) ? new MemoryFile(subpath, bytes) : new NotFoundFileInfo(subpath);
    }

    public IDirectoryContents GetDirectoryContents(string subpath) =>
        new Folder([.. _files.Where(file => Path.GetDirectoryName(file.Key) == subpath.TrimEnd('/')).Select(file => new MemoryFile(file.Key, file.Value))]);

    public IChangeToken Watch(string filter) => new CancellationChangeToken(Volatile.Read(ref _changed).Token);

    private void Tell() => Interlocked.Exchange(ref _changed, new CancellationTokenSource()).Cancel();

    private sealed class MemoryFile(string path, byte[] bytes) : IFileInfo
    {
        public bool Exists => true;

        public long Length => bytes.Length;

        public string? PhysicalPath => null;

        public string Name => Path.GetFileName(path);

        public DateTimeOffset LastModified => DateTimeOffset.UnixEpoch;

        public bool IsDirectory => false;

        public Stream CreateReadStream() => new MemoryStream(bytes, writable: false);
    }

    private sealed class Folder(IReadOnlyList<IFileInfo> files) : IDirectoryContents
    {
        public bool Exists => true;

        public IEnumerator<IFileInfo> GetEnumerator() => files.GetEnumerator();

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
