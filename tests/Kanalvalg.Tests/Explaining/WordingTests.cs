namespace Kanalvalg.Tests.Explaining;

public class WordingTests
{
    [Theory]
    [InlineData("fjernprint", "Fjernprint")]
    [InlineData("e-post", "E-post")]
    [InlineData("ældre", "Ældre")]
    [InlineData("eFormidling fra ePhorte", "eFormidling fra ePhorte")]
    [InlineData("e-Boks", "e-Boks")]
    [InlineData("i I/O Manager", "I I/O Manager")]
    [InlineData("e", "E")]
    [InlineData("e-", "E-")]
    [InlineData("", "")]
    public void A_text_begins_with_a_capital_unless_its_first_word_is_a_name_that_has_its_own(string text, string expected) =>
        Wording.Capital(text).ToString().ShouldBe(expected);
}
