using FsCheck;

namespace Kanalvalg.Tests;

/// <summary>
/// How properties are tried. The ordinary run draws the same cases every time, so that what is green stays green until the code changes;
/// <c>KANALVALG_NIGHTLY=1</c> draws new ones, and more of them where a test says so.
/// </summary>
internal static class Laws
{
    public static readonly bool IsNightly = Environment.GetEnvironmentVariable("KANALVALG_NIGHTLY") == "1";

    private static readonly Config Ordinary = Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithReplay(20261122UL, 10000019UL);

    /// <summary>A configuration that tries so many cases.</summary>
    public static Config Cases(int count) => (IsNightly ? Config.QuickThrowOnFailure.WithQuietOnSuccess(true) : Ordinary).WithMaxTest(count);
}
