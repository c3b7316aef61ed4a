using Kanalvalg;
using Kanalvalg.Benchmarks;
using Kanalvalg.NRules;
using Kanalvalg.Peers;

// measure PROFILE: a line of figures. cold PROFILE FILE: one decision, as soon as can be, on the request in the file.
return args switch
{
    ["measure", "dk-varde"] => MeasurePeer<Varde>(),
    ["measure", "no-archive-routine"] => MeasurePeer<NorwegianArchiveRoutine>(),
    ["cold", var profile, var file] => Cold(profile, file),
    _ => throw new ArgumentException("measure PROFILE, or cold PROFILE FILE"),
};

static int MeasurePeer<TCase>()
    where TCase : struct, IHandWritten<TCase>
{
    JurisdictionProfile profile = Profiles.Get(TCase.ProfileId);
    (DecisionEngine engine, double build) = Measure.Build(() => NRulesEngine.Compile(profile));
    PeerScenarios<TCase> scenarios = new();
    Measure.Print(new ByMatcher<TCase>(scenarios, engine), scenarios.Answers, build);
    return 0;
}

static int Cold(string profile, string file)
{
    DecisionEngine engine = NRulesEngine.Compile(Profiles.Get(profile));
    Measure.PrintFirst(engine.Decide(engine.Encode(File.ReadAllBytes(file)).OrThrow()).Verdict);
    return 0;
}
