namespace Kanalvalg;

/// <summary>What all numbers of a type look like.</summary>
/// <param name="name">The type's name in a message, with its article.</param>
/// <param name="length">How many digits.</param>
/// <param name="groups">Bit <c>k</c> is set where a separator may stand after <c>k</c> digits.</param>
/// <param name="mask">What is shown instead of a number.</param>
internal sealed class IdentifierShape(string name, int length, int groups, string mask)
{
    public int Length { get; } = length;
    public int Groups { get; } = groups;
    public string Mask { get; } = mask;

    // Here and nowhere else is a message on an identifier made, and it has no access to the text: no number can end up in one.
    public string Explain(IdentifierProblem problem) => problem switch
    {
        IdentifierProblem.Missing => $"expected {name}, found nothing",
        IdentifierProblem.NotDigits => $"{name} is {Length} digits, divided by single spaces or hyphens at most",
        IdentifierProblem.WrongLength => $"{name} has {Length} digits",
        IdentifierProblem.WrongFirstDigit => $"{name} never begins with this digit",
        IdentifierProblem.NoSuchDate => $"the first six digits of {name} are a date, and there is no such date",
        IdentifierProblem.WrongCheckDigit => $"the check digits of {name} fit the other digits, and these do not",
        IdentifierProblem.KindNotAllowed => $"{name} of this kind is not allowed here",
        _ => throw new ArgumentOutOfRangeException(nameof(problem)),
    };
}
