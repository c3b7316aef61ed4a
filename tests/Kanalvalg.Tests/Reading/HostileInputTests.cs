using System.Diagnostics;
using System.Text;

namespace Kanalvalg.Tests.Reading;

/// <summary>Whatever bytes come, reading ends soon, throws nothing and says what is wrong.</summary>
public class HostileInputTests
{
    private static readonly byte[] Whole = File.ReadAllBytes(Path.Combine(ProfileCases.Folder, "fine-everything.json"));

    [Fact]
    public void A_profile_cut_off_at_any_byte_is_refused()
    {
        int end = Whole.AsSpan().LastIndexOf((byte)'}');
        for (int length = 0; length <= end; length++)
        {
            Refused(Whole.AsMemory(0, length)).Count.ShouldBe(1);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_profile_changed_at_random_is_read_or_refused(int seed)
    {
        var random = new Random(seed);
        for (int i = 0; i < 1500; i++)
        {
            byte[] bytes = [.. Whole];
            for (int changes = random.Next(1, 4); changes > 0; changes--)
            {
                int at = random.Next(bytes.Length);
                byte[] snippet = random.Next(4) switch
                {
                    0 => [(byte)random.Next(256)],
                    1 => [(byte)"{}[]\",:0-\\et "[random.Next(13)]],
                    2 => [],
                    _ => bytes[at..Math.Min(bytes.Length, at + random.Next(40))],
                };
                int to = random.Next(bytes.Length);
                bytes = [.. bytes[..to], .. snippet, .. bytes[Math.Min(bytes.Length, to + random.Next(3))..]];
            }

            ProfileResult result = ProfileReader.Read(bytes);
            (result.Succeeded || result.Diagnostics.Any(one => one.Severity == DiagnosticSeverity.Error)).ShouldBeTrue();
            result.Diagnostics.ShouldAllBe(one => one.Line >= 1 && one.Column >= 1 && one.ToString().Length > 0);
        }
    }

    [Fact]
    public void A_hundred_thousand_levels_are_refused() => Refused(Bytes(new string('[', 100_000))).Single().Code.ShouldBe("KV0105");

    [Fact]
    public void Fifty_megabytes_are_refused_at_once() => Refused(new byte[50 * 1024 * 1024]).Single().Code.ShouldBe("KV0101");

    [Fact]
    public void Numbers_of_any_length_are_refused() =>
        Refused(Bytes($$"""{ "format": {{new string('9', 1_000_000)}} }"""))[0].Message.Length.ShouldBeLessThan(200);

    // As many problems as a file can hold, of every kind that might cost more than its length.
    private static readonly Dictionary<string, Func<string>> MembersOfFlood = new(StringComparer.Ordinal)
    {
        ["unknown members"] = () => string.Join(',', Enumerable.Range(0, 300_000).Select(i => $"\"unknown{i}\":{i}")),
        ["repeated members"] = () => string.Join(',', Enumerable.Range(0, 300_000).Select(_ => "\"rules\":[{}]")),
        ["unknown names"] = () => "\"rules\":[" + string.Join(',', Enumerable.Range(0, 60_000).Select(i => $$"""{"id":"R{{i}}","when":{"term":"t{{i}}"},"then":{"oblige":["d{{i}}"]},"overrides":["x{{i}}"]}""")) + "]",
        ["repeated effects"] = () => "\"rules\":[{\"id\":\"R\",\"when\":{},\"then\":{" + string.Join(',', Enumerable.Range(0, 200_000).Select(_ => "\"permit\":[\"letter\"]")) + "}}]",
        ["overrides in circles"] = () => "\"rules\":[" + string.Join(',', Enumerable.Range(0, 50_000).Select(i => $$"""{"id":"R{{i}}","when":{},"then":{"permit":["letter"]},"overrides":["R0","R{{Math.Max(0, i - 1)}}","R{{i + 1}}"]}""")) + "]",
        ["a long chain of terms"] = () => "\"terms\":{" + string.Join(',', Enumerable.Range(0, 100_000).Select(i => $"\"t{i}\":{{\"when\":{{\"term\":\"t{i + 1}\"}}}}")) + ",\"t100000\":{\"when\":{}}}",
        ["repeated routes"] = () => "\"routes\":[" + string.Join(',', Enumerable.Range(0, 150_000).Select(i => $$"""{"id":"letter","direction":"both"}""")) + "]",
        ["a name of many parts"] = () => "\"facts\":{\"" + string.Join('.', Enumerable.Repeat("a", 1_000_000)) + "\":{\"type\":\"boolean\"}}",
        ["many values"] = () => "\"facts\":{\"a\":{\"type\":\"choice\",\"values\":[" + string.Join(',', Enumerable.Range(0, 300_000).Select(i => $"\"v{i}\"")) + "]}}",
        ["unknown duties"] = () => "\"standing\":[" + string.Join(',', Enumerable.Range(0, 500_000).Select(i => $"\"d{i}\"")) + "]",
        ["unknown bases"] = () => "\"extends\":[" + string.Join(',', Enumerable.Range(0, 300_000).Select(i => $"\"b{i}\"")) + "]",
        ["repeated statements"] = () => "\"sources\":{" + string.Join(',', Enumerable.Range(0, 60_000).Select(i => $"\"s{i}\":{{\"title\":\"S\",\"ground\":\"law\",\"statements\":{{\"S1\":{{\"place\":\"1\"}}}}}}")) + "}",
        ["unknown values"] = () => "\"impossible\":[{\"recipient.kind\":[" + string.Join(',', Enumerable.Range(0, 500_000).Select(i => $"\"k{i}\"")) + "]}]",
        ["no dates"] = () => "\"holidays\":[" + string.Join(',', Enumerable.Range(0, 300_000).Select(i => $"\"2026-13-{i}\"")) + "]",
    };

    public static TheoryData<string> Floods => [.. MembersOfFlood.Keys];

    [Theory]
    [MemberData(nameof(Floods))]
    public void A_flood_of_problems_costs_no_more_than_its_length(string flood)
    {
        Memory<byte> profile = Bytes("""{"format":1,"id":"x","version":"1","title":{"en":"X"},"silent":"permit",""" + MembersOfFlood[flood]() + "}");
        profile.Length.ShouldBeLessThan(JsonSyntax.LargestProfile);
        var time = Stopwatch.StartNew();

        ProfileResult result = ProfileReader.Read(profile, new ProfileReaderOptions { Bases = _ => null });

        result.Diagnostics.Count.ShouldBeLessThanOrEqualTo(DiagnosticBag.Most + 1);
        time.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(60));
    }

    [Fact]
    public void A_host_that_brings_ever_new_bases_comes_to_an_end()
    {
        int n = 0;
        ReadOnlyMemory<byte>? Next(string name) => Bytes(Extending("p" + n, "p" + ++n));

        ProfileReader.Read(Extending("start", "p0"), new ProfileReaderOptions { Bases = Next }).Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("KV0703");
        n.ShouldBeLessThan(100);
    }

    private static string Extending(string id, string other) =>
        $$"""{"format":1,"id":"{{id}}","version":"1","title":{"en":"X"},"silent":"permit","extends":"{{other}}"}""";

    private static Memory<byte> Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static IReadOnlyList<Diagnostic> Refused(ReadOnlyMemory<byte> bytes)
    {
        ProfileResult result = ProfileReader.Read(bytes);
        result.Profile.ShouldBeNull();
        result.Diagnostics.ShouldContain(one => one.Severity == DiagnosticSeverity.Error);
        return result.Diagnostics;
    }
}
