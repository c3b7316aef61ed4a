using System.Text;

namespace Kanalvalg.Tests.Reading;

public class ProfileHashTests
{
    private static readonly byte[] Text = Encoding.UTF8.GetBytes("""
        { "format": 1, "id": "hashed", "version": "1", "title": { "en": "Hashed" }, "inForce": { "from": "2026-01-01" }, "extends": "dk-common",
          "silent": "permit", "routes": [ { "id": "letter" } ], "rules": [ { "id": "R1", "when": {}, "then": { "prefer": ["letter"] } } ] }
        """);

    [Fact]
    public void It_is_that_of_the_text_that_was_read_whatever_becomes_of_the_bytes()
    {
        byte[] bytes = [.. Text];
        JurisdictionProfile profile = Read(bytes);
        Array.Clear(bytes);

        profile.Sha256.ShouldBe(Read(Text).Sha256);
    }

    [Fact]
    public void All_threads_that_ask_first_are_told_the_same()
    {
        JurisdictionProfile profile = Read(Text);
        string[] told = new string[8];
        Parallel.For(0, told.Length, i => told[i] = profile.Sha256);

        told.Distinct().ShouldHaveSingleItem().ShouldBe(Read(Text).Sha256);
    }

    private static JurisdictionProfile Read(byte[] bytes)
    {
        ProfileResult result = ProfileReader.Read(bytes);
        return result.Profile ?? throw new InvalidOperationException(string.Join("\n", result.Diagnostics));
    }
}
