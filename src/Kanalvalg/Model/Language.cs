namespace Kanalvalg;

/// <summary>The language that a decision's texts are rendered in. Codes are the same in all of them.</summary>
public enum Language
{
    /// <summary>Danish (<c>da</c>).</summary>
    Danish,

    /// <summary>Norwegian, bokmål (<c>nb</c>).</summary>
    Norwegian,

    /// <summary>English (<c>en</c>).</summary>
    English,
}

/// <summary>The codes of <see cref="Language"/> in profiles, requests and decisions.</summary>
public static class LanguageCodes
{
    /// <summary>The code of a language: <c>da</c>, <c>nb</c> or <c>en</c>.</summary>
    public static string Code(this Language language) => language switch
    {
        Language.Danish => "da",
        Language.Norwegian => "nb",
        _ => "en",
    };

    /// <summary>Reads a code; false for any other text.</summary>
    public static bool TryParse(string? code, out Language language)
    {
        language = code switch { "da" => Language.Danish, "nb" => Language.Norwegian, _ => Language.English };
        return code is "da" or "nb" or "en";
    }
}
