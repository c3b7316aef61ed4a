namespace Kanalvalg.Tests.Reading;

public class ProfileCaseTests
{
    public static TheoryData<string> Cases => [.. ProfileCases.Names];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_profile_file_gives_the_diagnostics_that_were_approved(string name)
    {
        ProfileResult result = ProfileCases.Read(name);
        string given = string.Concat(result.Diagnostics.Select(diagnostic => diagnostic + "\n  at " + diagnostic.Path + "\n")) + (result.Succeeded ? "a profile\n" : "no profile\n");
        Approval.Check(Path.Combine("..", "Reading", "Cases", Path.ChangeExtension(name, ".expected.txt")), given);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_case_is_named_after_a_code_that_it_gives(string name)
    {
        string[] codes = [.. ProfileCases.Read(name).Diagnostics.Select(diagnostic => diagnostic.Code)];
        if (name.StartsWith("fine-", StringComparison.Ordinal))
        {
            ProfileCases.Read(name).Succeeded.ShouldBeTrue();
        }
        else
        {
            codes.ShouldContain(name[..6]);
        }
    }
}
