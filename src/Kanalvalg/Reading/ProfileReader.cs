using System.Text;

namespace Kanalvalg;

/// <summary>Reads profile files. Whatever it is given, it returns a result and does not throw; what <see cref="ProfileReaderOptions.Bases"/> throws passes through.</summary>
public static class ProfileReader
{
    /// <summary>The profile in these bytes, or what is wrong with them.</summary>
    public static ProfileResult Read(ReadOnlyMemory<byte> utf8, ProfileReaderOptions? options = null)
    {
        options ??= new ProfileReaderOptions();
        var diagnostics = new DiagnosticBag();
        ProfileDocument? document = ProfileDocument.Read(new SourceText(options.FileName, utf8), diagnostics);
        IReadOnlyList<ProfileDocument>? lineage = document is null ? null : ProfileLineage.Resolve(document, options.Bases, diagnostics);
        JurisdictionProfile? profile = lineage is null ? null : ProfileBinder.Bind(lineage, diagnostics);
        return new ProfileResult(diagnostics.HasErrors ? null : profile, diagnostics.Sorted());
    }

    /// <summary>The profile in this text, or what is wrong with it.</summary>
    public static ProfileResult Read(string json, ProfileReaderOptions? options = null) => Read(Encoding.UTF8.GetBytes(json), options);
}
