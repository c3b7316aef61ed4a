using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;

namespace Kanalvalg.Benchmarks;

/// <summary>A few short iterations in this process: ratios within one run are the message, and all of them take a few minutes.</summary>
public sealed class ShortInProcess : ManualConfig
{
    public ShortInProcess() =>
        AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance).WithIterationTime(TimeInterval.FromMilliseconds(200)).WithId("Short"));
}
