using System.Runtime.InteropServices;

namespace Kanalvalg.Benchmarks;

/// <summary>What the figures were measured on, in words: processor, cores, memory, runtime, vectors, and how busy it is.</summary>
internal static class Machine
{
    public static string Describe() => string.Join(
        ", ",
        Processor(),
        $"{Environment.ProcessorCount} cores",
        $"{GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 30} GiB",
        RuntimeInformation.OSDescription.Split(' ')[0],
        RuntimeInformation.FrameworkDescription,
        $"vectors of {System.Numerics.Vector<byte>.Count * 8} bits",
        "load " + Load());

    private static string Processor() => Read("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim()
        ?? RuntimeInformation.ProcessArchitecture.ToString();

    private static string Load() => Read("/proc/loadavg").FirstOrDefault()?.Split(' ')[0] ?? "unknown";

    private static string[] Read(string file) => File.Exists(file) ? File.ReadAllLines(file) : [];
}
