using System.Numerics;
using System.Security.Cryptography;

namespace Kanalvalg.Tests;

/// <summary>
/// What a test asks of a process of its own, which the runtime may then be told to run without some of the hardware: <c>batch</c> decides
/// packed rows and prints how wide the vectors are and a hash of what came out.
/// </summary>
internal static class Program
{
    private const int Rows = 20_000;

    public static int Main(string[] arguments)
    {
        if (arguments is not ["batch"])
        {
            return 1;
        }

        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string id in TestProfiles.Bodies)
        {
            BatchDecider batch = TestProfiles.Engine(id).ForScenarios();
            ulong[] rows = new ulong[Rows * batch.Words];
            new Random(11).NextBytes(System.Runtime.InteropServices.MemoryMarshal.AsBytes(rows.AsSpan()));
            BatchDecision[] decisions = new BatchDecision[Rows];
            ulong[] steps = new ulong[Rows * batch.StepWords];
            batch.DecideMany(rows, decisions);
            batch.StepsOfMany(rows, steps);
            hash.AppendData(System.Runtime.InteropServices.MemoryMarshal.AsBytes(decisions.AsSpan()));
            hash.AppendData(System.Runtime.InteropServices.MemoryMarshal.AsBytes(steps.AsSpan()));
        }

        Console.WriteLine($"{Vector.IsHardwareAccelerated} {Vector<ulong>.Count} {Convert.ToHexString(hash.GetHashAndReset())}");
        return 0;
    }
}
