namespace Kanalvalg;

/// <summary>Why a text is not the identifier that it was given as. It says nothing of the text itself.</summary>
public enum IdentifierProblem
{
    /// <summary>No text, or nothing but white space.</summary>
    Missing,

    /// <summary>Something else than digits, with a space or a hyphen where the number is commonly divided.</summary>
    NotDigits,

    /// <summary>Too few or too many digits.</summary>
    WrongLength,

    /// <summary>A first digit that numbers of this type never have.</summary>
    WrongFirstDigit,

    /// <summary>The part that should be a date is none.</summary>
    NoSuchDate,

    /// <summary>The check digits do not fit the rest.</summary>
    WrongCheckDigit,

    /// <summary>A number of a kind, or a synthetic one, that the options do not allow.</summary>
    KindNotAllowed,
}
