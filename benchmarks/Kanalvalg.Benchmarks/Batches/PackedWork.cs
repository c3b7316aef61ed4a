namespace Kanalvalg.Benchmarks.Batches;

/// <summary>Work on the first so many rows: with vectors, and with words alone.</summary>
internal sealed record PackedWork(Action<int> Fast, Action<int> Plain);
