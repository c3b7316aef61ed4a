namespace Kanalvalg.Tests;

/// <summary>Text that was looked at and agreed, under <c>Approved/</c>. <c>KANALVALG_ACCEPT=1 dotnet test</c> takes what comes as agreed; read the diff.</summary>
internal static class Approval
{
    private static readonly bool Accepts = Environment.GetEnvironmentVariable("KANALVALG_ACCEPT") == "1";

    /// <summary>Compares a text with the approved one.</summary>
    public static void Check(string name, string text) => CheckFile(Repository.PathOf("tests", typeof(Approval).Assembly.GetName().Name!, "Approved", name), text);

    /// <summary>Compares a text with an approved file that has a place of its own.</summary>
    public static void CheckFile(string file, string text)
    {
        string actual = text.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
        if (Accepts)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, actual);
        }

        string approved = File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : "";
        actual.ShouldBe(approved, $"not as approved in {Path.GetFileName(file)}; if it is right, run with KANALVALG_ACCEPT=1 and read the diff");
    }
}
