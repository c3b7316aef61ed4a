using BenchmarkDotNet.Running;
using Kanalvalg.Benchmarks;

// --check: hand-written code and the engine agree, or the first difference. --quick: all rows in under a minute. Else BenchmarkDotNet.
switch (args)
{
    case ["--check"]:
        return Check.Run(Console.Out);
    case ["--quick"]:
        QuickRun.Print(Console.Out);
        return 0;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Check).Assembly).Run(args);
        return 0;
}
