using System.Reflection;
using System.Text.RegularExpressions;

namespace Kanalvalg.Tests.Explaining;

public partial class PhrasesTests
{
    // Where Danish and Norwegian are the same word for word, by first word: anything else that is the same is a copy.
    private static readonly string[] SameInDanishAndNorwegian =
    [
        "{0}", "januar", "februar", "april", "juni", "juli", "august", "september", "oktober", "november", "ja", "ingen", " og ", ", og ", "{0}. {1} {2}",
        "bagefter", "Kilde: {0}.", "Kilde", "Frist: {0}.", "Hvem: {0}.", "Mulige svar: {0}.", "{0} via {1}", "{0}, senest {1}", "{0}: {1}", "Regel", "I kraft",
        "Profil", "Dag", "Resultat", "Rutens navn", "ruten", "straks", "først", "lov", "teknisk vilkår", "forbudt", "lederen", "arkivet", "1 år", "1 dag", "{0} år", "1 måned", "{0} måneder",
    ];

    public static TheoryData<string> Names() => [.. All().Select(pair => pair.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void It_is_there_in_every_language_with_the_same_places_to_fill(string name)
    {
        LocalizedText phrase = All().Single(pair => pair.Name == name).Phrase;
        string[] texts = [.. DecisionSamples.Languages.Select(language => phrase.Exact(language).ShouldNotBeNull(language.Code()))];
        texts.ShouldAllBe(text => text.Length > 0);
        texts.Select(text => string.Join(' ', Place().Matches(text).Select(match => match.Value).Order(StringComparer.Ordinal))).Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public void No_language_is_a_copy_of_another()
    {
        IEnumerable<LocalizedText> phrases = All().Select(pair => pair.Phrase);
        phrases.Where(phrase => phrase.Exact(Language.Danish) == phrase.Exact(Language.Norwegian)).Select(phrase => phrase.Exact(Language.Danish)!)
            .Except(SameInDanishAndNorwegian, StringComparer.Ordinal).ShouldBeEmpty();
        phrases.Where(phrase => phrase.Exact(Language.English) is var english && (english == phrase.Exact(Language.Danish) || english == phrase.Exact(Language.Norwegian)))
            .Select(phrase => phrase.Exact(Language.English)!).Except(["{0} via {1}", "{0}: {1}", "Version"], StringComparer.Ordinal).ShouldBeEmpty();
    }

    private static IEnumerable<(string Name, LocalizedText Phrase)> All() =>
        typeof(Phrases).GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic).SelectMany(field => field.GetValue(null) switch
        {
            LocalizedText one => [(field.Name, one)],
            IReadOnlyDictionary<string, LocalizedText> many => many.Select(pair => (field.Name + "." + pair.Key, pair.Value)),
            IReadOnlyList<LocalizedText> list => list.Select((text, i) => (field.Name + "." + i, text)),
            _ => throw new InvalidOperationException(field.Name + " is no phrase"),
        });

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();
}
