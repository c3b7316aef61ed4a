using System.Diagnostics;

namespace Kanalvalg.Tests.Batching;

/// <summary>Rows are decided alike on hardware with wide vectors, with narrow ones and with none.</summary>
public sealed class HardwareTests
{
    [Fact]
    public void With_wide_vectors_with_narrow_ones_and_with_none()
    {
        string[] asItIs = Run();
        string[] narrow = Run("DOTNET_EnableAVX2");
        string[] none = Run("DOTNET_EnableHWIntrinsic");
        (narrow[1], none[0]).ShouldBe(("2", "False"), "the runtime must have been told");
        new[] { asItIs[2], narrow[2], none[2] }.Distinct().ShouldHaveSingleItem();
    }

    private static string[] Run(string? without = null)
    {
        ProcessStartInfo start = new("dotnet", ["exec", typeof(HardwareTests).Assembly.Location, "batch"]) { RedirectStandardOutput = true };
        if (without is not null)
        {
            start.Environment[without] = "0";
        }

        using Process process = Process.Start(start)!;
        string said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.ShouldBe(0);
        return said.Trim().Split(' ');
    }
}
