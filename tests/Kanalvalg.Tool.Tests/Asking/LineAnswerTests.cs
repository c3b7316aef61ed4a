namespace Kanalvalg.Tool.Tests;

/// <summary>What a typed line says.</summary>
public sealed class LineAnswerTests
{
    private static readonly Question Kind = new(FactCatalog.Find("recipient.kind")!, [1, 3], 0) { CanGoBack = true };
    private static readonly Question Content = new(FactCatalog.Find("message.content")!, [1, 6, 7], 1);
    private static readonly Question Age = new(FactCatalog.Find("recipient.age")!, [], 0);

    [Theory]
    [InlineData("1", 1)]
    [InlineData(" 2 ", 3)]
    [InlineData("citizen", 1)]
    public void AChoiceIsANumberOfTheListOrACode(string line, long value) => Said(line, Kind).Value.ShouldBe(new FactValue(value));

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("3")]
    [InlineData("-1")]
    [InlineData("+1")]
    [InlineData("1 2")]
    [InlineData("internal")]
    [InlineData("99999999999999999999")]
    public void WhatIsNotOfferedIsNoAnswer(string line) => LineAnswer.Read(line, Kind).ShouldBeNull();

    [Theory]
    [InlineData("0", 0b1, 0)]
    [InlineData("1", 0b11, 0)]
    [InlineData("1,3", 0b1000_0011, 0)]
    [InlineData("2  1 ?", 0b100_0011, 0b1000_0000)]
    [InlineData("health ?", 0b100_0001, 0b1000_0010)]
    public void ASetIsSeveral(string line, long members, long open)
    {
        Content.Fact.Values[6].ShouldBe("health");
        (Said(line, Content).Value, Said(line, Content).Open).ShouldBe((new FactValue(members), open));
    }

    [Theory]
    [InlineData("0 1")]
    [InlineData("? 1")]
    [InlineData("1 x")]
    public void ASetIsRefusedWhole(string line) => LineAnswer.Read(line, Content).ShouldBeNull();

    [Theory]
    [InlineData("0", 0)]
    [InlineData("9007199254740992", 9007199254740992)]
    public void ANumberIsWholeAndNeverNegative(string line, long number) => Said(line, Age).Value.ShouldBe(new FactValue(number));

    [Theory]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("1e3")]
    [InlineData("9007199254740993")]
    [InlineData("many")]
    public void OtherNumbersAreNone(string line) => LineAnswer.Read(line, Age).ShouldBeNull();

    [Fact]
    public void SignsMoveWhereTheQuestionLetsThem()
    {
        LineAnswer.Read("<", Kind).ShouldBe(new Move.Back());
        LineAnswer.Read("<", Age).ShouldBeNull();
        LineAnswer.Read(".", Kind).ShouldBe(new Move.Enough());
        LineAnswer.Read(".", Kind with { CanEnd = false }).ShouldBeNull();
        Said("?", Kind).Value.ShouldBeNull();
        LineAnswer.Read("?", Kind with { CanBeUnknown = false }).ShouldBeNull();
    }

    private static Answer Said(string line, Question question) => LineAnswer.Read(line, question).ShouldBeOfType<Move.Say>().Answer;
}
