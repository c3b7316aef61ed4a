using System.Collections.Concurrent;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.FileProviders.Physical;

namespace Kanalvalg;

/// <summary>
/// A file provider for each folder that profiles stand in, so that watching one file does not watch the whole content root. Thread-safe.
/// </summary>
internal sealed class FolderProviders(string root) : IDisposable
{
    private readonly ConcurrentDictionary<string, PhysicalFileProvider> _providers = new(StringComparer.Ordinal);

    /// <summary>The provider of the folder; <c>null</c> where there is no such folder.</summary>
    public IFileProvider? Of(string folder)
    {
        string full = Path.GetFullPath(Path.Combine(root, folder));
        return Directory.Exists(full) ? _providers.GetOrAdd(full, path => new PhysicalFileProvider(path, ExclusionFilters.None)) : null;
    }

    public void Dispose()
    {
        foreach (PhysicalFileProvider provider in _providers.Values)
        {
            provider.Dispose();
        }
    }
}
