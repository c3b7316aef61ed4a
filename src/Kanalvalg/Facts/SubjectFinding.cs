namespace Kanalvalg;

/// <summary>What was found in a subject line. That it tells something protected in other words, only the host can know.</summary>
[Flags]
internal enum SubjectFinding
{
    None = 0,
    CprNumber = 1,
    CvrNumber = 2,
    OtherNumber = 4,
    Name = 8,
}
