using Kanalvalg.Benchmarks;

namespace Kanalvalg.Tests.Benchmarks;

/// <summary>What the benchmarks compare with decides the same: verdict, route, the status of every route, the duties.</summary>
public sealed class AgreementTests
{
    private const int Requests = 20_000;

    [Fact]
    public void RandersByHandDecidesAsTheProfile() => Agreement.FirstDifference<Randers>(Requests, seed: 1).ShouldBeNull();

    [Fact]
    public void VardeByHandDecidesAsTheProfile() => Agreement.FirstDifference<Varde>(Requests, seed: 1).ShouldBeNull();

    [Fact]
    public void NyborgByHandDecidesAsTheProfile() => Agreement.FirstDifference<Nyborg>(Requests, seed: 1).ShouldBeNull();

    [Fact]
    public void TheArchiveRoutineByHandDecidesAsTheProfile() => Agreement.FirstDifference<NorwegianArchiveRoutine>(Requests, seed: 1).ShouldBeNull();
}
