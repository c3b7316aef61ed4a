using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;

namespace Kanalvalg.Benchmarks;

/// <summary>A profile's decisions against hand-written C# that decides the same. Every figure is for one decision.</summary>
[Config(typeof(ShortInProcess))]
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
[GenericTypeArguments(typeof(Randers))]
[GenericTypeArguments(typeof(Varde))]
[GenericTypeArguments(typeof(Nyborg))]
[GenericTypeArguments(typeof(NorwegianArchiveRoutine))]
public class DecisionBenchmarks<TCase>
    where TCase : struct, IHandWritten<TCase>
{
    private readonly Contest<TCase> _contest = new();

    [BenchmarkCategory("a met before"), Benchmark(Baseline = true, OperationsPerInvoke = Contest<Randers>.Few)]
    public int HandFew() => _contest.HandFew();

    [BenchmarkCategory("a met before"), Benchmark(OperationsPerInvoke = Contest<Randers>.Few)]
    public int EngineFew() => _contest.EngineFew();

    [BenchmarkCategory("b first sight"), Benchmark(Baseline = true, OperationsPerInvoke = Contest<Randers>.Many)]
    public int HandMany() => _contest.HandMany();

    [BenchmarkCategory("b first sight"), Benchmark(OperationsPerInvoke = Contest<Randers>.Many)]
    public int EngineMany() => _contest.EngineMany();

    [IterationSetup(Target = nameof(EngineMany))]
    public void Forget() => _contest.Forget();

    [BenchmarkCategory("c request object"), Benchmark(OperationsPerInvoke = Contest<Randers>.Few)]
    public int FromRequests() => _contest.FromRequests();

    [BenchmarkCategory("c request object"), Benchmark(OperationsPerInvoke = Contest<Randers>.Many)]
    public int FromManyRequests() => _contest.FromManyRequests();

    [BenchmarkCategory("d JSON to JSON"), Benchmark(Baseline = true, OperationsPerInvoke = Contest<Randers>.Few)]
    public int JsonAlone() => _contest.JsonAlone();

    [BenchmarkCategory("d JSON to JSON"), Benchmark(OperationsPerInvoke = Contest<Randers>.Few)]
    public int JsonToJson() => _contest.JsonToJson();

    [BenchmarkCategory("e five unknown, questions"), Benchmark(OperationsPerInvoke = Contest<Randers>.Undecided)]
    public int Questions() => _contest.Questions();
}
