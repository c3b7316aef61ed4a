namespace Kanalvalg.Tool;

/// <summary>What the tool ends with.</summary>
internal static class ExitCode
{
    public const int Fine = 0;

    /// <summary>Findings, or a verdict other than send and accept.</summary>
    public const int Findings = 1;

    public const int BadInput = 2;

    public static int Of(Verdict verdict) => verdict is Verdict.Send or Verdict.Accept ? Fine : Findings;
}
