using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace Kanalvalg.Tests.Hosting;

/// <summary>A content root with the configuration that docs/hosting.md shows, and a profile in the folder that it names.</summary>
internal sealed partial class HostingFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kanalvalg");

    public HostingFolder()
    {
        string page = File.ReadAllText(Repository.PathOf("docs", "hosting.md"));
        File.WriteAllText(Path.Combine(_folder.FullName, "appsettings.json"), Json().Match(page).Groups[1].Value);
        Directory.CreateDirectory(Path.Combine(_folder.FullName, "profiles"));
        File.WriteAllText(Path.Combine(_folder.FullName, "profiles", "test.profile.json"), TestProfile.Of(1));
    }

    public HostApplicationBuilder Builder()
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = _folder.FullName });
        builder.Configuration.AddJsonFile(Path.Combine(_folder.FullName, "appsettings.json"));
        return builder;
    }

    public void Dispose() => _folder.Delete(recursive: true);

    [GeneratedRegex("```json\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Json();
}
