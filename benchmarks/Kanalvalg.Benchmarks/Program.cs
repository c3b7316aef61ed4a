using BenchmarkDotNet.Running;
using Kanalvalg.Benchmarks;
using Kanalvalg.Benchmarks.Growth;
using Kanalvalg.Benchmarks.Json;

// --check: hand-written code and the engine agree, or the first difference. --quick: every goal with its figure, in under five minutes.
// --json: the parts of JSON to JSON. --proof: how long proving takes. --growth FOLDER: how all grows with the profile, with pictures.
// --cold: new processes. Else BenchmarkDotNet.
switch (args)
{
    case ["--check"]:
        return Check.Run(Console.Out);
    case ["--quick"]:
        QuickRun.Print(Console.Out);
        return 0;
    case ["--json"]:
        JsonRun.Print(Console.Out);
        return 0;
    case ["--proof"]:
        ProofRun.Print();
        return 0;
    case ["--growth", string folder]:
        GrowthRun.Print(folder);
        return 0;
    case ["--cold"]:
        return ColdRun.Print();
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Check).Assembly).Run(args);
        return 0;
}
