using System.Reflection;

namespace Kanalvalg;

/// <summary>The files that the assembly carries.</summary>
internal static class BuiltInFiles
{
    private const string ProfileSuffix = ".profile.json";

    /// <summary>The ids of the built-in profiles, in order.</summary>
    public static IReadOnlyList<string> ProfileIds { get; } =
    [
        .. Assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith(ProfileSuffix, StringComparison.Ordinal))
            .Select(name => name.Substring(0, name.Length - ProfileSuffix.Length))
            .OrderBy(id => id, StringComparer.Ordinal),
    ];

    private static Assembly Assembly => typeof(BuiltInFiles).Assembly;

    /// <summary>The file name of a built-in profile.</summary>
    public static string ProfileFile(string id) => id + ProfileSuffix;

    /// <summary>The bytes; <c>null</c> where there is no such file.</summary>
    public static byte[]? Find(string fileName)
    {
        using Stream? stream = Assembly.GetManifestResourceStream(fileName);
        if (stream is null)
        {
            return null;
        }

        byte[] bytes = new byte[stream.Length];
        int count = 0;
        for (int read = 1; read > 0 && count < bytes.Length; count += read)
        {
            read = stream.Read(bytes, count, bytes.Length - count);
        }

        return bytes;
    }
}
