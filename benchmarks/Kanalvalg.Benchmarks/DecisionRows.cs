namespace Kanalvalg.Benchmarks;

/// <summary>The rows of one decision at a time, by one profile.</summary>
internal static class DecisionRows
{
    private const double ByHand = 1.5;
    private const double MostNanoseconds = 100;
    private const double FromRequest = 3;
    private const double OverJson = 1.5;
    private const double MostUndecided = 20_000;

    public static void Print<TCase>(TextWriter output)
        where TCase : struct, IHandWritten<TCase>
    {
        Contest<TCase> contest = new();
        Stopwatches.WarmUp(contest.HandFew, contest.HandMany, contest.EngineFew, contest.EngineMany, contest.FromRequests, contest.FromManyRequests, contest.JsonAlone, contest.JsonToJson, contest.Questions);
        double few = Stopwatches.Measure(contest.HandFew, Contest<TCase>.Few).Nanoseconds;
        double many = Stopwatches.Measure(contest.HandMany, Contest<TCase>.Many).Nanoseconds;
        (double Nanoseconds, double Bytes) before = Stopwatches.Measure(contest.EngineFew, Contest<TCase>.Few);
        Line("a scenario decided before", "1.5 x by hand, 100 ns, 0 bytes", before, few, IsShared(before, few));
        (double Nanoseconds, double Bytes) first = Stopwatches.Measure(contest.Forget, contest.EngineMany, Contest<TCase>.Many);
        Line("a scenario at first sight", "1.5 x by hand, 100 ns, 0 bytes", first, many, IsShared(first, many));
        (double Nanoseconds, double Bytes) anew = Stopwatches.Measure(contest.Estrange, contest.EngineNew, Contest<TCase>.Many);
        Line("a scenario at first sight by an engine without outcomes yet", "", anew, many, null);
        (double Nanoseconds, double Bytes) request = Stopwatches.Measure(contest.FromRequests, Contest<TCase>.Few);
        Line("a `DecisionRequest`, met before", "3 x 1.5 x by hand, 0 bytes", request, few, request.Nanoseconds <= Math.Min(few * ByHand, MostNanoseconds) * FromRequest && request.Bytes == 0);
        (double Nanoseconds, double Bytes) unmet = Stopwatches.Measure(contest.FromManyRequests, Contest<TCase>.Many);
        Line("a `DecisionRequest` at first sight", "", unmet, many, null);
        (double Nanoseconds, double Bytes) json = Stopwatches.Measure(contest.JsonToJson, Contest<TCase>.Few);
        double alone = Stopwatches.Measure(contest.JsonAlone, Contest<TCase>.Few).Nanoseconds;
        Line("from JSON to JSON, beside JSON alone", "1.5 x JSON alone", json, alone, json.Nanoseconds <= alone * OverJson);
        (double Nanoseconds, double Bytes) questions = Stopwatches.Measure(contest.Questions, Contest<TCase>.Undecided);
        QuickRun.Row(output, "undecided with five unknown facts, anew, with its questions", TCase.ProfileId, "20 µs", QuickRun.Time(questions.Nanoseconds), "", null, questions.Bytes, questions.Nanoseconds <= MostUndecided);

        static bool IsShared((double Nanoseconds, double Bytes) engine, double byHand) =>
            engine.Nanoseconds <= Math.Min(byHand * ByHand, MostNanoseconds) && engine.Bytes < 1;

        void Line(string work, string goal, (double Nanoseconds, double Bytes) engine, double beside, bool? reached) =>
            QuickRun.Row(output, work, TCase.ProfileId, goal, QuickRun.Time(engine.Nanoseconds), QuickRun.Time(beside), engine.Nanoseconds / beside, engine.Bytes, reached);
    }
}
