using System.Diagnostics;
using System.Reflection;
using System.Text.Json;

namespace Kanalvalg.Tests;

public class IdentifierTests
{
    public static TheoryData<Identifier> One =>
    [
        CprNumber.Parse("0101701234"),
        CvrNumber.Parse("13585628"),
        PNumber.Parse("1003388394"),
        NationalIdentityNumber.Parse("02013299997"),
        OrganisationNumber.Parse("987654325"),
    ];

    [Theory]
    [MemberData(nameof(One))]
    public void Prints_no_digit(Identifier number)
    {
        string[] printed =
        [
            number.ToString(),
            $"{number}",
            string.Concat(number, " ", number),
            (number.GetType().GetCustomAttribute<DebuggerDisplayAttribute>(inherit: true)?.Value).ShouldNotBeNull(),
        ];
        printed.ShouldAllBe(text => !text.Any(char.IsAsciiDigit));

        // Members' own names and codes have digits; three in a row would be the number's.
        JsonSerializer.Serialize(number, number.GetType()).ShouldNotContain(number.Reveal()[..3]);
    }

    [Theory]
    [MemberData(nameof(One))]
    public void Only_reveal_gives_the_digits(Identifier number)
    {
        const BindingFlags All = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.FlattenHierarchy;
        number.GetType().GetProperties(All).ShouldAllBe(property => !$"{property.GetValue(number)}".Any(char.IsAsciiDigit));
        typeof(Identifier).GetFields(All)
            .ShouldAllBe(field => field.GetCustomAttribute<DebuggerBrowsableAttribute>()!.State == DebuggerBrowsableState.Never);
        number.Reveal().ShouldAllBe(c => char.IsAsciiDigit(c));
    }

    [Fact]
    public void Equal_by_type_and_number()
    {
        CprNumber number = CprNumber.Parse("010170-1234");
        (number == CprNumber.Parse("0101701234")).ShouldBeTrue();
        number.GetHashCode().ShouldBe(CprNumber.Parse("0101701234").GetHashCode());
        (number != PNumber.Parse("0101701234")).ShouldBeTrue();
        (number == CprNumber.Parse("0201701234")).ShouldBeFalse();
        (number == null).ShouldBeFalse();
        number.Equals("0101701234").ShouldBeFalse();
    }

    [Fact]
    public void The_default_result_is_a_failure()
    {
        IdentifierResult<CprNumber> result = default;
        result.Success.ShouldBeFalse();
        result.Problem.ShouldBe(IdentifierProblem.Missing);
        Should.Throw<FormatException>(result.GetValueOrThrow).Message.ShouldBe(result.Message);
    }

    [Fact]
    public void No_text_is_missing()
    {
        CprNumber.Read(null).Problem.ShouldBe(IdentifierProblem.Missing);
        CvrNumber.TryParse(null, out CvrNumber? none).ShouldBeFalse();
        none.ShouldBeNull();
    }

    [Theory]
    [InlineData("0113701234", "the first six digits of a CPR number are a date, and there is no such date")]
    [InlineData("hemmeligt", "a CPR number is 10 digits, divided by single spaces or hyphens at most")]
    [InlineData("010170123", "a CPR number has 10 digits")]
    public void A_message_tells_what_was_expected_and_not_what_was_given(string text, string message)
    {
        Should.Throw<FormatException>(() => CprNumber.Parse(text)).Message.ShouldBe(message);
        CprNumber.Read(text).ToString().ShouldBe(message);
    }
}
