namespace Kanalvalg;

/// <summary>Finds all that a profile extends: bases first, in order, each once, the profile itself last. Mutable; used once.</summary>
internal sealed class ProfileLineage
{
    /// <summary>The most profiles that one may build on.</summary>
    public const int MostBases = 32;

    private readonly Func<string, ReadOnlyMemory<byte>?>? _bases;
    private readonly DiagnosticBag _diagnostics;
    private readonly Dictionary<string, ProfileDocument?> _byName = new(StringComparer.Ordinal);
    private readonly List<ProfileDocument> _open = [];
    private readonly List<ProfileDocument> _done = [];
    private bool _reportedTooMany;

    private ProfileLineage(Func<string, ReadOnlyMemory<byte>?>? bases, DiagnosticBag diagnostics) => (_bases, _diagnostics) = (bases, diagnostics);

    /// <summary>The lineage; <c>null</c> where part of it is not to be had, for then every name that it declares would seem unknown.</summary>
    public static IReadOnlyList<ProfileDocument>? Resolve(ProfileDocument profile, Func<string, ReadOnlyMemory<byte>?>? bases, DiagnosticBag diagnostics)
    {
        var lineage = new ProfileLineage(bases, diagnostics);
        return lineage.Take(profile) ? lineage._done : null;
    }

    // Goes at most MostBases deep, for every level reads a further profile.
    private bool Take(ProfileDocument document)
    {
        _open.Add(document);
        bool whole = true;
        foreach (SyntaxNode name in document.Extends)
        {
            whole &= TakeBase(name);
        }

        _open.RemoveAt(_open.Count - 1);
        _done.Add(document);
        return whole;
    }

    private bool TakeBase(SyntaxNode name)
    {
        bool isNew = !_byName.TryGetValue(name.Text, out ProfileDocument? found);
        if (isNew)
        {
            if (_byName.Count == MostBases)
            {
                ReportTooMany(name);
                return false;
            }

            found = Read(name);
            _byName.Add(name.Text, found);
        }

        if (found is null)
        {
            return false;
        }

        int open = _open.FindIndex(one => one == found || one.Id == found.Id);
        if (open >= 0)
        {
            _diagnostics.Report(name, Messages.BaseCircle(_open.Skip(open).Select(one => one.Id)));
            return false;
        }

        if (_done.Find(one => one.Id == found.Id) is not { } same)
        {
            return Take(found);
        }

        if (same != found && !same.Source.Utf8.Span.SequenceEqual(found.Source.Utf8.Span))
        {
            _diagnostics.Report(name, Messages.BaseIdTaken(found.Root.Source.Quote(found.Id), same.Source.FileName));
            return false;
        }

        return true;
    }

    private void ReportTooMany(SyntaxNode name)
    {
        if (!_reportedTooMany)
        {
            _diagnostics.Report(name, Messages.TooManyBases(MostBases));
            _reportedTooMany = true;
        }
    }

    private ProfileDocument? Read(SyntaxNode name)
    {
        // A host that returns a null array returns no bytes: the conversion of its delegate makes one of the other.
        if (_bases?.Invoke(name.Text) is { Length: > 0 } bytes)
        {
            return ProfileDocument.Read(new SourceText(name.Text, bytes), _diagnostics);
        }

        string file = BuiltInFiles.ProfileFile(name.Text);
        if (BuiltInFiles.Find(file) is { } builtIn)
        {
            return ProfileDocument.Read(new SourceText(file, builtIn), _diagnostics);
        }

        _diagnostics.Report(name, Messages.UnknownBase(name.Quote(), BuiltInFiles.ProfileIds, _diagnostics.Nearest(name.Text, BuiltInFiles.ProfileIds)));
        return null;
    }
}
