namespace Kanalvalg.Samples.Tests.WebApi;

/// <summary>The sample does not start with what it cannot serve.</summary>
public sealed class StartTests
{
    [Fact]
    public void A_broken_profile_stops_the_start_with_its_place()
    {
        string file = Path.Combine(Directory.CreateTempSubdirectory("kanalvalg").FullName, "broken.profile.json");
        try
        {
            File.WriteAllText(file, "{ \"format\": 1,\n  \"id\": 3 }");
            InvalidOperationException failure = Should.Throw<InvalidOperationException>(() => new WebApiProcess("none", "http://127.0.0.1:0", "--Kanalvalg:Files:0", file).Dispose());
            failure.Message.ShouldContain("kanalvalg cannot start:\n");
            failure.Message.ShouldContain(file + ":2:9: KV0204: ");
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
        }
    }
}
