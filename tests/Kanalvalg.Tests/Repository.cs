namespace Kanalvalg.Tests;

/// <summary>Finds files of the repository from wherever the tests run.</summary>
/// <remarks>[CallerFilePath] would not do: a deterministic build with CI=true writes /_/… instead of real paths.</remarks>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Kanalvalg.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException("the tests run outside the repository: no Kanalvalg.sln above their folder");
    }
}
