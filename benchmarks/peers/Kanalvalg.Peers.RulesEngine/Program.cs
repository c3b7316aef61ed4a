using System.Text.Json.Nodes;
using Kanalvalg;
using Kanalvalg.Benchmarks;
using Kanalvalg.Peers;

// measure PROFILE: a line of figures. cold PROFILE FOLDER: one decision, as soon as can be, on the first scenario in the folder.
return args switch
{
    ["measure", "dk-varde"] => MeasurePeer<Varde>(),
    ["measure", "no-archive-routine"] => MeasurePeer<NorwegianArchiveRoutine>(),
    ["cold", var profile, var folder] => Cold(profile, folder),
    _ => throw new ArgumentException("measure PROFILE, or cold PROFILE FOLDER"),
};

static int MeasurePeer<TCase>()
    where TCase : struct, IHandWritten<TCase>
{
    PeerScenarios<TCase> scenarios = new();
    HashSet<FactDefinition> read = [];
    JsonObject plain = PlainProfile.Write(scenarios.Engine.Compiled, PeerScenarios<TCase>.Day, read);
    FactObjects objects = new(read);
    ((DecisionEngine engine, RulesEngineMatcher matcher), double build) = Measure.Build(() =>
    {
        (DecisionEngine Engine, RulesEngineMatcher Matcher) made = EngineOf(scenarios.Engine.Profile, plain);

        // RulesEngine compiles a workflow when it is first executed.
        Prepare(made, 0);
        return made;
    });
    for (int place = 1; place < PeerScenarios<TCase>.Count; place++)
    {
        Prepare((engine, matcher), place);
    }

    Measure.Print(new ByMatcher<TCase>(scenarios, engine), scenarios.Answers, build);
    return 0;

    void Prepare((DecisionEngine Engine, RulesEngineMatcher Matcher) made, int place)
    {
        Scenario scenario = made.Engine.Encode(scenarios.Requests[place]).OrThrow();
        made.Matcher.Prepare(scenario, objects.Make(scenarios.FactsOf(place, objects.Facts)));
        made.Engine.Decide(scenario);
    }
}

static int Cold(string id, string folder)
{
    string path = Path.Combine(folder, id);
    JurisdictionProfile profile = Profiles.Get(id);
    (DecisionEngine engine, RulesEngineMatcher matcher) = EngineOf(profile, JsonNode.Parse(File.ReadAllBytes(path + ".profile.json"))!.AsObject());
    JsonObject first = JsonNode.Parse(File.ReadAllBytes(path + ".first.json"))!.AsObject();
    FactObjects objects = new(profile.Facts.Where(fact => first.ContainsKey(fact.Name)));
    Scenario scenario = engine.Encode(File.ReadAllBytes(path + ".request.json")).OrThrow();
    matcher.Prepare(scenario, objects.Make(first));
    Measure.PrintFirst(engine.Decide(scenario).Verdict);
    return 0;
}

static (DecisionEngine Engine, RulesEngineMatcher Matcher) EngineOf(JurisdictionProfile profile, JsonObject plain)
{
    RulesEngineMatcher? matcher = null;
    DecisionEngine engine = DecisionEngine.Compile(profile, compiled => matcher = new RulesEngineMatcher(compiled, plain));
    return (engine, matcher!);
}
