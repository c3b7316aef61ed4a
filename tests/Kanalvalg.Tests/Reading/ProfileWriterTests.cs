using System.Text;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;

namespace Kanalvalg.Tests.Reading;

public class ProfileWriterTests
{
    [Fact]
    public void What_is_made_up_of_the_shape_has_the_shape() => ForAnyProfile(node => Read(Encoding.UTF8.GetBytes(node.ToJsonString())), _ => true);

    [Fact]
    public void Read_written_and_read_again_a_document_is_the_same() =>
        ForAnyProfile(node => Read(Encoding.UTF8.GetBytes(node.ToJsonString())), document =>
        {
            string written = ProfileWriter.Write(document);
            ProfileDocument again = Read(Encoding.UTF8.GetBytes(written));
            return ProfileWriter.Write(again) == written && ProfileWriter.WriteCompact(again) == ProfileWriter.WriteCompact(document);
        });

    [Fact]
    public void The_canonical_form_says_what_the_document_says() =>
        ForAnyProfile(node => node, node =>
            JsonNode.DeepEquals(JsonNode.Parse(ProfileWriter.Write(Read(Encoding.UTF8.GetBytes(node.ToJsonString())))), node));

    [Fact]
    public void White_space_comments_and_escapes_do_not_touch_the_hash() =>
        Prop.ForAll<int>(seed =>
        {
            var random = new Random(seed);
            JsonObject node = Profile(random);
            return Hash(NoisyJson.Print(node, random)) == Hash(NoisyJson.Print(node, random));
        }).Check(Laws.Cases(200));

    [Fact]
    public void The_order_of_members_does_not_touch_the_hash_where_it_says_nothing()
    {
        const string One = """{ "format": 1, "id": "a", "title": { "da": "A", "en": "B" }, "terms": { "s": { "when": {}, "covers": ["x"] }, "t": { "when": {} } } }""";
        const string Same = """{ "terms": { "s": { "covers": ["x"], "when": {} }, "t": { "when": {} } }, "title": { "da": "A", "en": "B" }, "id": "a", "format": 1 }""";

        Hash(One).ShouldBe(Hash(Same));
        Hash(One.Replace("\"da\": \"A\", \"en\": \"B\"", "\"en\": \"B\", \"da\": \"A\"")).ShouldNotBe(Hash(One));
        Hash(One.Replace("\"A\"", "\"Å\"")).ShouldNotBe(Hash(One));
    }

    [Fact]
    public void The_canonical_form_is_this()
    {
        ProfileDocument document = Read(Encoding.UTF8.GetBytes("""{ "title": { "en": "A \"b\"\n", "da": "Å" }, /* c */ "without": ["R1", "R2",], "scope": {}, "format": 1 }"""));

        ProfileWriter.WriteCompact(document).ShouldBe("""{"format":1,"title":{"en":"A \"b\"\n","da":"Å"},"without":["R1","R2"],"scope":{}}""");
        ProfileWriter.Write(document).ShouldBe("""
            {
              "format": 1,
              "title": {
                "en": "A \"b\"\n",
                "da": "Å"
              },
              "without": [
                "R1",
                "R2"
              ],
              "scope": {}
            }

            """.ReplaceLineEndings("\n"));
    }

    private static void ForAnyProfile<T>(Func<JsonObject, T> prepare, Func<T, bool> holds) =>
        Prop.ForAll<int>(seed => holds(prepare(Profile(new Random(seed))))).Check(Laws.Cases(200));

    private static JsonObject Profile(Random random) => new ShapeGenerator(random).Make(FormatShapes.Profile, 0).ShouldBeOfType<JsonObject>();

    private static string Hash(string json) => Hash(Encoding.UTF8.GetBytes(json));

    private static string Hash(byte[] utf8)
    {
        var diagnostics = new DiagnosticBag();
        ProfileDocument? document = ProfileDocument.Read(new SourceText("test.json", utf8), diagnostics);
        return ProfileHash.Of([document.ShouldNotBeNull(string.Join('\n', diagnostics.Sorted()))]);
    }

    private static ProfileDocument Read(byte[] utf8)
    {
        var diagnostics = new DiagnosticBag();
        ProfileDocument document = ProfileDocument.Read(new SourceText("test.json", utf8), diagnostics).ShouldNotBeNull();
        diagnostics.Sorted().Where(one => one.Code != "KV0203").ShouldBeEmpty();
        return document;
    }
}
