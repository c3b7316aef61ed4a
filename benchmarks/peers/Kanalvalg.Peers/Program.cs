using System.Text.Json.Nodes;
using Kanalvalg;
using Kanalvalg.Benchmarks;
using Kanalvalg.Peers;

// export FOLDER PROFILE: the profile and the scenarios for those who are not .NET. measure PEER PROFILE: a line of figures.
// cold PEER PROFILE FILE: one decision, as soon as can be, on the request in the file.
return args switch
{
    [_, .., "dk-varde"] or ["cold", _, "dk-varde", _] => Run<Varde>(args),
    [_, .., "no-archive-routine"] or ["cold", _, "no-archive-routine", _] => Run<NorwegianArchiveRoutine>(args),
    _ => throw new ArgumentException("export FOLDER PROFILE, measure PEER PROFILE, or cold PEER PROFILE FILE"),
};

static int Run<TCase>(string[] args)
    where TCase : struct, IHandWritten<TCase>
{
    switch (args)
    {
        case ["export", var folder, _]:
            Export<TCase>(folder);
            return 0;
        case ["measure", var peer, _]:
            MeasurePeer<TCase>(peer);
            return 0;
        case ["cold", "hand", _, _]:
            Measure.PrintFirst(TCase.Decide(TCase.Of(new KnownFacts { Recipients = 1 })).Verdict);
            return 0;
        case ["cold", _, _, var file]:
            DecisionEngine engine = DecisionEngine.Compile(Profiles.Get(TCase.ProfileId));
            Measure.PrintFirst(engine.Decide(engine.Encode(File.ReadAllBytes(file)).OrThrow()).Verdict);
            return 0;
        default:
            return 2;
    }
}

static void Export<TCase>(string folder)
    where TCase : struct, IHandWritten<TCase>
{
    PeerScenarios<TCase> scenarios = new();
    CompiledProfile compiled = scenarios.Engine.Compiled;
    HashSet<FactDefinition> read = [.. compiled.Profile.Facts.Where(fact => fact.Name is "direction" or FactNames.Systems or FactNames.MessageArrivedBy)];
    JsonObject profile = PlainProfile.Write(compiled, PeerScenarios<TCase>.Day, read);
    JsonArray cases = [.. Enumerable.Range(0, PeerScenarios<TCase>.Count).Select(place => (JsonNode)new JsonObject
    {
        ["facts"] = scenarios.FactsOf(place, read),
        ["answer"] = scenarios.Answers[place],
    })];
    string path = Path.Combine(folder, TCase.ProfileId);
    File.WriteAllText(path + ".profile.json", profile.ToJsonString());
    File.WriteAllText(path + ".scenarios.json", cases.ToJsonString());
    File.WriteAllText(path + ".first.json", cases[0]!["facts"]!.ToJsonString());
    File.WriteAllBytes(path + ".request.json", scenarios.Requests[0]);
}

static void MeasurePeer<TCase>(string peer)
    where TCase : struct, IHandWritten<TCase>
{
    (_, double build) = Measure.Build(() => peer == "hand" ? null : DecisionEngine.Compile(Profiles.Get(TCase.ProfileId)));
    PeerScenarios<TCase> scenarios = new();
    Measure.Print(
        peer switch
        {
            "hand" => new ByHand<TCase>(scenarios),
            "first" => new ByEngine<TCase>(scenarios, Work.FirstSight),
            "remembered" => new ByEngine<TCase>(scenarios, Work.Remembered),
            "json" => new ByEngine<TCase>(scenarios, Work.FromJson),
            _ => throw new ArgumentException("no such peer: hand, first, remembered or json"),
        },
        scenarios.Answers,
        peer == "hand" ? 0 : build);
}
