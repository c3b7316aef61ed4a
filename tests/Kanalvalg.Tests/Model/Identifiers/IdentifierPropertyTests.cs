using FsCheck;
using FsCheck.Fluent;

namespace Kanalvalg.Tests;

public class IdentifierPropertyTests
{
    private static readonly Func<string?, IdentifierProblem?>[] Readers =
    [
        text => Agreeing(text, CprNumber.Read, CprNumber.Parse, CprNumber.TryParse),
        text => Agreeing(text, CvrNumber.Read, CvrNumber.Parse, CvrNumber.TryParse),
        text => Agreeing(text, PNumber.Read, PNumber.Parse, PNumber.TryParse),
        text => Agreeing(text, t => NationalIdentityNumber.Read(t), t => NationalIdentityNumber.Parse(t), NationalIdentityNumber.TryParse),
        text => Agreeing(text, OrganisationNumber.Read, OrganisationNumber.Parse, OrganisationNumber.TryParse),
    ];

    private delegate bool TryParse<T>(string? text, out T? value);

    private static Gen<string> DigitString(int length) => Gen.Choose(0, 9).ArrayOf(length).Select(string.Concat);

    private static Gen<string> NumberLike => Gen.Elements("0123456789 -DKNOMVA:\u00A0\u2011\u0660".ToCharArray()).ArrayOf().Select(c => new string(c));

    [Fact]
    public void Any_text_is_read_without_an_exception_and_the_three_ways_of_reading_agree() =>
        Check(Gen.OneOf(NumberLike, ArbMap.Default.GeneratorFor<string>(), DigitString(8), DigitString(9), DigitString(10), DigitString(11)), text =>
        {
            foreach (Func<string?, IdentifierProblem?> read in Readers)
                read(text);
        });

    [Fact]
    public void Nothing_of_the_text_is_in_a_message() => Check(DigitString(11), text =>
    {
        IdentifierResult<NationalIdentityNumber> result = NationalIdentityNumber.Read(text);
        result.ToString().ShouldNotContain(text);
        result.ToString().ShouldNotContain(text[..6]);
    });

    [Fact]
    public void A_wrong_digit_in_a_CVR_number_is_caught() => Mistyped(Cvr(), text => CvrNumber.Read(text).Success);

    [Fact]
    public void A_wrong_digit_in_an_organisation_number_is_caught() => Mistyped(Organisation(), text => OrganisationNumber.Read(text).Success);

    [Fact]
    public void A_wrong_second_check_digit_is_caught() => Check(National(), number =>
    {
        for (int digit = 1; digit < 10; digit++)
        {
            string mistyped = number[..10] + (char)('0' + ((number[10] - '0' + digit) % 10));
            NationalIdentityNumber.Read(mistyped, NationalIdentityNumberOptions.AllowAll).Problem.ShouldBe(IdentifierProblem.WrongCheckDigit);
        }
    });

    [Fact]
    public void A_CPR_number_is_its_date_and_a_replacement_number_its_date_with_60_added() =>
        Check(Gen.Choose(0, 36_500).SelectMany(_ => DigitString(3), (days, serial) => (Date: new DateTime(1900, 1, 1).AddDays(days), Serial: serial)), it =>
        {
            // The seventh digit 0 to 3: the nineteen-hundreds.
            string rest = $"{it.Date:MMyy}{it.Serial[0] % 4}{it.Serial}";
            CprNumber.Parse($"{it.Date:dd}{rest}").IsReplacement.ShouldBeFalse();
            CprNumber.Parse($"{it.Date.Day + 60}{rest}").IsReplacement.ShouldBeTrue();
            CprNumber.Read($"{(it.Date.Day % 20) + 40}{rest}").Problem.ShouldBe(IdentifierProblem.NoSuchDate);
        });

    [Fact]
    public void A_number_reads_the_same_divided_or_not() => Check(National(), number =>
    {
        NationalIdentityNumber plain = NationalIdentityNumber.Parse(number, NationalIdentityNumberOptions.AllowAll);
        foreach (string separator in new[] { " ", "-", "\u00A0", "\u2011" })
            NationalIdentityNumber.Parse(number.Insert(6, separator), NationalIdentityNumberOptions.AllowAll).ShouldBe(plain);
        plain.Reveal().ShouldBe(number);
        plain.ToString().ShouldNotContain(c => char.IsAsciiDigit(c));
    });

    [Fact]
    public void A_number_that_no_option_is_needed_for_is_let_in_by_all() => Check(National(), number =>
    {
        if (NationalIdentityNumber.TryParse(number, out NationalIdentityNumber? byDefault))
        {
            byDefault.IsSynthetic.ShouldBeFalse();
            ((int)byDefault.Kind).ShouldBeLessThanOrEqualTo((int)NationalIdentityNumberKind.DNumber);
        }

        NationalIdentityNumber.Read(number, NationalIdentityNumberOptions.AllowAll).Success.ShouldBeTrue();
    });

    private static Gen<string> Cvr() => DigitString(8).Where(text => CvrNumber.Read(text).Success);

    private static Gen<string> Organisation() => DigitString(8).Select(text => "9" + text).Where(text => OrganisationNumber.Read(text).Success);

    // Built rather than filtered: of random digits hardly any pass.
    private static Gen<string> National() =>
        from day in Gen.Choose(1, 28)
        from added in Gen.Elements(0, 40)
        from month in Gen.Choose(1, 12)
        from marked in Gen.Elements(0, 40, 65, 80)
        from rest in DigitString(5)
        from check in DigitString(2)
        let first = $"{day + added:00}{month + marked:00}{rest}"
        let passing = Enumerable.Range(0, 100).Select(i => $"{first}{(i + int.Parse(check)) % 100:00}").FirstOrDefault(text => NationalIdentityNumber.IsOfAnyKind(text))
        where passing is not null
        select passing;

    private static void Mistyped(Gen<string> numbers, Func<string, bool> passes) => Check(numbers, number =>
    {
        passes(number).ShouldBeTrue();
        for (int at = 0; at < number.Length; at++)
        {
            for (char digit = '0'; digit <= '9'; digit++)
            {
                if (digit != number[at])
                    passes(number[..at] + digit + number[(at + 1)..]).ShouldBeFalse();
            }
        }
    });

    private static IdentifierProblem? Agreeing<T>(string? text, Func<string?, IdentifierResult<T>> read, Func<string, T> parse, TryParse<T> tryParse)
        where T : Identifier
    {
        IdentifierResult<T> result = read(text);
        tryParse(text, out T? value).ShouldBe(result.Success);
        value.ShouldBe(result.ValueOrNull);
        if (result.Success)
            parse(text!).ShouldBe(value);
        else
            Should.Throw<FormatException>(() => parse(text!)).Message.ShouldBe(result.Message);
        return result.Problem;
    }

    private static void Check<T>(Gen<T> values, Action<T> body) =>
        Prop.ForAll(values.ToArbitrary(), body).Check(Laws.Cases(500));
}
