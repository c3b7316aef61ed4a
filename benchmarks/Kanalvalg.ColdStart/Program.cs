using System.Diagnostics;
using System.Globalization;
using System.Runtime;
using Kanalvalg;

// What a new process pays until its first decision: the profile in args[0] read and bound, compiled, the request in args[1] decided. Prints
// the milliseconds from the first statement here to the end of each, and how many methods the runtime had to compile until the engine stood.
long start = Stopwatch.GetTimestamp();
ProfileResult result = ProfileReader.Read(File.ReadAllBytes(args[0]));
if (result.Profile is not { } profile)
{
    Console.Error.WriteLine(string.Join("\n", result.Diagnostics));
    return 1;
}

double bound = Milliseconds();
DecisionEngine engine = DecisionEngine.Compile(profile);
double compiled = Milliseconds();
long methods = JitInfo.GetCompiledMethodCount();
Decision decision = engine.Decide(engine.Encode(File.ReadAllBytes(args[1])).OrThrow());
double decided = Milliseconds();
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{bound:F1} {compiled:F1} {decided:F1} {methods} {decision.Verdict}"));
return 0;

double Milliseconds() => Stopwatch.GetElapsedTime(start).TotalMilliseconds;
