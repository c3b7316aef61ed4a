using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;

namespace Kanalvalg.Tests;

public class SubjectDetectorTests
{
    public static IEnumerable<object[]> Cases => CaseFile.Read("subject.asv", 3);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Finds(string subject, string parties, string expected) =>
        SubjectDetector.Detect(subject, Parties(parties)).ToString().ShouldBe(expected);

    /// <summary>What would take hours if any step were quadratic; the limit is far above what is needed, for a busy machine.</summary>
    [Theory]
    [InlineData("1")]
    [InlineData("0")]
    [InlineData("1 ")]
    [InlineData("010170-")]
    [InlineData("1\u200B")]
    [InlineData("cvr")]
    [InlineData("cvr ")]
    [InlineData("cvr-nr.")]
    [InlineData("a")]
    [InlineData("a ")]
    [InlineData("a\u030A")]
    [InlineData("'s")]
    [InlineData("\u200B")]
    [InlineData("1                    ")]
    public void Takes_time_linear_in_a_hostile_text(string pattern)
    {
        string hostile = string.Concat(Enumerable.Repeat(pattern, 1_000_000 / pattern.Length));
        var party = new SubjectParty(hostile + " b", IdentifierScheme.Cpr, "1111111112");
        var watch = Stopwatch.StartNew();
        SubjectDetector.Detect(hostile, new SubjectParties(party, new SubjectParty("a" + new string('\u200B', 100_000), IdentifierScheme.Cpr, hostile), "11111111111111111111111111111112"));
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(60));
    }

    [Fact]
    public void Allocates_nothing()
    {
        var parties = new SubjectParties(new SubjectParty("Anna Vest"), new SubjectParty("Kim Holm", IdentifierScheme.Cpr, "0101701234"));
        SubjectDetector.Detect("Vedr. sag 020132 99998 og a\u030A", parties);
        long before = GC.GetAllocatedBytesForCurrentThread();
        SubjectDetector.Detect("Vedr. sag 020132 99998 og a\u030A", parties);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
    }

    [Fact]
    public void Any_text_and_any_party_do() => Check(
        from subject in Text
        from name in Text
        from number in Text
        from scheme in Gen.Elements(Enum.GetValues<IdentifierScheme>())
        select (subject, name, number, scheme),
        it => SubjectDetector.Detect(it.subject, new SubjectParties(new SubjectParty(it.name, it.scheme, it.number), new SubjectParty(it.number, it.scheme, it.name), it.number)));

    [Fact]
    public void A_CPR_number_is_found_in_any_surroundings_but_digits() => Check(
        from before in Text
        from after in Text
        from number in Gen.Elements("0101701234", "010170-1234", "010170 1234", "610170-1234")
        select $"{before.TrimEnd("0123456789\u200B\u00AD".ToCharArray())}{number}{after.TrimStart("0123456789\u200B\u00AD".ToCharArray())}",
        subject => (SubjectDetector.Detect(subject, default) & SubjectFinding.CprNumber).ShouldBe(SubjectFinding.CprNumber));

    [Fact]
    public void An_own_number_is_found_however_it_is_divided() => Check(
        from digits in Gen.Choose(0, 9).ArrayOf(10).Select(string.Concat)
        from gaps in Gen.Elements("", " ", "-", " - ", "\u00A0").ArrayOf(10)
        select (digits, divided: string.Concat(digits.Zip(gaps, (digit, gap) => digit + gap))),
        it => (SubjectDetector.Detect($"sag {it.divided}!", Recipient(number: it.digits)) & SubjectFinding.CprNumber).ShouldBe(SubjectFinding.CprNumber));

    [Fact]
    public void A_name_is_found_in_any_case_and_composed_or_not() => Check(
        from first in Gen.Elements("Åse", "Jørgen", "Zoë", "Nguyễn", "Łukasz")
        from last in Gen.Elements("Ågård", "Müller", "Çelik", "Đặng", "Žižek")
        from genitive in Gen.Elements("", "s", "'s", "’s", "S")
        from upper in Gen.Elements(true, false)
        from decomposed in Gen.Elements(true, false)
        select (name: $"{first} {last}", subject: Spell($"sag om {first} {last}{genitive}.", upper, decomposed)),
        it => SubjectDetector.Detect(it.subject, Recipient(it.name)).ShouldBe(SubjectFinding.Name));

    private static Gen<string> Text => Gen.OneOf(
        ArbMap.Default.GeneratorFor<string>().Select(text => text ?? ""),
        Gen.Elements("0123456789 -.:cCvVrRnNsS'\u00A0\u200B\u00AD\u030AåÅ\uD83C".ToCharArray()).ArrayOf().Select(c => new string(c)));

    // By hand, for in invariant mode string.Normalize leaves text as it is.
    private static string Spell(string text, bool upper, bool decomposed)
    {
        string spelled = upper ? text.ToUpperInvariant() : text;
        return decomposed ? spelled.Replace("Å", "A\u030A").Replace("å", "a\u030A").Replace("ü", "u\u0308").Replace("Ü", "U\u0308")
            .Replace("ễ", "e\u0302\u0303").Replace("Ễ", "E\u0302\u0303").Replace("ž", "z\u030C").Replace("Ž", "Z\u030C") : spelled;
    }

    private static SubjectParties Recipient(string? name = null, string? number = null) => new(default, new SubjectParty(name, IdentifierScheme.Cpr, number));

    private static SubjectParties Parties(string text)
    {
        Dictionary<string, string> given = text.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(member => member.Split(':', 2))
            .ToDictionary(member => member[0].Trim(), member => member[1].Trim().Trim('"'));
        var parties = new SubjectParties(Party("sender."), Party(""), given.GetValueOrDefault("pNumber"));
        return parties;

        SubjectParty Party(string prefix)
        {
            IdentifierScheme scheme = Enum.GetValues<IdentifierScheme>().FirstOrDefault(scheme => given.ContainsKey(prefix + Code(scheme)));
            return new SubjectParty(given.GetValueOrDefault(prefix + "name"), scheme, given.GetValueOrDefault(prefix + Code(scheme)));
        }

        static string Code(IdentifierScheme scheme) => char.ToLowerInvariant(scheme.ToString()[0]) + scheme.ToString()[1..];
    }

    private static void Check<T>(Gen<T> values, Action<T> body) =>
        Prop.ForAll(values.ToArbitrary(), body).Check(Laws.Cases(500));
}
