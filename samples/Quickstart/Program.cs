using System.Text;
using System.Text.Json;
using Kanalvalg;

Console.OutputEncoding = Encoding.UTF8;
string file = args.Length > 0 ? args[0] : Path.Combine(AppContext.BaseDirectory, "requests.json");
Dictionary<string, DecisionEngine> engines = [];
try
{
    using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(file));
    foreach (JsonElement entry in document.RootElement.GetProperty("requests").EnumerateArray())
    {
        string profile = entry.GetProperty("profile").GetString() ?? "";
        if (!engines.TryGetValue(profile, out DecisionEngine? engine))
        {
            engines[profile] = engine = DecisionEngine.Compile(Profiles.Get(profile));
        }

        Console.WriteLine($"===== {entry.GetProperty("what").GetString()} ({profile})\n");
        ScenarioResult request = engine.Encode(entry.GetProperty("request").GetRawText());
        Console.WriteLine(request.Scenario is { } scenario
            ? engine.Decide(scenario).ToText(Language.English, withReference: false)
            : string.Join("\n", request.Problems) + "\n");
    }

    return 0;
}
catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException)
{
    Console.Error.WriteLine($"{file}: {e.Message}");
    return 2;
}
