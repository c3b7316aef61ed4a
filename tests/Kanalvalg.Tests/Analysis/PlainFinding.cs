namespace Kanalvalg.Tests.Analysis;

/// <summary>A finding by its definition: the code, what it is about, and the scenarios, by their index, that it is found in.</summary>
internal sealed record PlainFinding(string Code, string About, HashSet<int> Where)
{
    public PlainFinding(string code, string about, IEnumerable<PlainScenario> where)
        : this(code, about, new HashSet<int>(where.Select(scenario => scenario.Index)))
    {
    }

    /// <summary>The code and the subject: what a profile names to accept it.</summary>
    public string Reference => About.Length == 0 ? Code : Code + " " + (Code is "KV2001" or "KV2012" ? About.Split(' ')[0] : About);

    /// <summary>What a finding of the library is about, said in the same words.</summary>
    public static string AboutOf(Finding finding) => finding.Code switch
    {
        "KV2001" => finding.Names[0] + " " + finding.Names[1],
        "KV2012" => finding.Names[0] + " " + finding.Names[1],
        _ => finding.Subject,
    };
}
