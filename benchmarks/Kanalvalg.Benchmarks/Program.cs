using BenchmarkDotNet.Running;
using Kanalvalg.Benchmarks;
using Kanalvalg.Benchmarks.Batches;
using Kanalvalg.Benchmarks.Growth;
using Kanalvalg.Benchmarks.Json;

// --check: hand-written code and the engine agree, or the first difference. --quick: all rows in under a minute.
// --proof: how long proving takes. --batch: packed rows. Else BenchmarkDotNet.
// --json: the parts of JSON to JSON. --proof: how long proving takes. Else BenchmarkDotNet.
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
    case ["--batch"]:
        BatchRun.Print(Console.Out);
        return 0;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Check).Assembly).Run(args);
        return 0;
}
