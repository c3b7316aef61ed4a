namespace Kanalvalg.Tests;

public class IdentifierCaseTests
{
    public static IEnumerable<object[]> CprCases => CaseFile.Read("cpr-number.asv", 2);
    public static IEnumerable<object[]> CvrCases => CaseFile.Read("cvr-number.asv", 2);
    public static IEnumerable<object[]> PNumberCases => CaseFile.Read("p-number.asv", 2);
    public static IEnumerable<object[]> OrganisationCases => CaseFile.Read("organisation-number.asv", 2);
    public static IEnumerable<object[]> NationalCases => CaseFile.Read("national-identity-number.asv", 3);

    [Theory]
    [MemberData(nameof(CprCases))]
    public void Cpr(string text, string expected)
    {
        IdentifierResult<CprNumber> result = CprNumber.Read(text);
        Describe(result, Facts).ShouldBe(expected);
        FactOf(IdentifierScheme.Cpr, text).ShouldBe(result.Success ? expected.Split(' ')[0] : "invalid");

        static string Facts(CprNumber number)
        {
            string digits = number.Reveal();
            return $"{(number.IsReplacement ? "replacementCpr" : "cpr")} {CprNumber.FullYear(Digits.Pair(digits, 4), digits[6])} {(number.PassesModulus11 ? "passes" : "fails")}";
        }
    }

    [Theory]
    [MemberData(nameof(CvrCases))]
    public void Cvr(string text, string expected)
    {
        Describe(CvrNumber.Read(text), _ => "valid").ShouldBe(expected);
        FactOf(IdentifierScheme.Cvr, text).ShouldBe(expected == "valid" ? "cvr" : "invalid");
    }

    [Theory]
    [MemberData(nameof(PNumberCases))]
    public void P_number(string text, string expected) => Describe(PNumber.Read(text), _ => "valid").ShouldBe(expected);

    [Theory]
    [MemberData(nameof(OrganisationCases))]
    public void Organisation(string text, string expected)
    {
        Describe(OrganisationNumber.Read(text), _ => "valid").ShouldBe(expected);
        FactOf(IdentifierScheme.OrganisationNumber, text).ShouldBe(expected == "valid" ? "organisationNumber" : "invalid");
    }

    [Theory]
    [MemberData(nameof(NationalCases))]
    public void National(string text, string options, string expected)
    {
        var allowed = Enum.Parse<NationalIdentityNumberOptions>(options);
        IdentifierResult<NationalIdentityNumber> result = NationalIdentityNumber.Read(text, allowed);
        Describe(result, number => $"{number.Kind}{(number.IsSynthetic ? " synthetic" : "")} {(number.PassesCheckBefore2032 ? "original" : "2032")}").ShouldBe(expected);
        if (allowed == NationalIdentityNumberOptions.None)
            FactOf(IdentifierScheme.NationalIdentityNumber, text).ShouldBe(result.Success ? "nationalIdentityNumber" : "invalid");
        if (result.Success)
            NationalIdentityNumber.IsOfAnyKind(result.GetValueOrThrow().Reveal()).ShouldBeTrue();
    }

    private static string FactOf(IdentifierScheme scheme, string text) => FactCatalog.Find(FactNames.RecipientIdentifier)!.Values[(int)IdentifierFact.Of(scheme, text)];

    private static string Describe<T>(IdentifierResult<T> result, Func<T, string> describe)
        where T : Identifier => result.TryGetValue(out T? value) ? describe(value) : result.Problem.ToString()!;
}
