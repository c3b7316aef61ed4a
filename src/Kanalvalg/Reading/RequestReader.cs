namespace Kanalvalg;

/// <summary>
/// Reads a request in JSON to stated facts. A fact's name is its path. All that is wrong is reported at once, at its place, and never with
/// a value or a line of the request.
/// </summary>
internal sealed class RequestReader
{
    private const string At = "at";
    private const string ReplyAt = "inReplyTo.at";

    private readonly FactSpace _space;
    private readonly DiagnosticBag _diagnostics;
    private readonly Dictionary<string, SyntaxNode> _nodes = new(StringComparer.Ordinal);

    private RequestReader(FactSpace space, DiagnosticBag diagnostics) => (_space, _diagnostics) = (space, diagnostics);

    /// <summary>What the request states, or <c>null</c> where it cannot be told. The second tells a path's place.</summary>
    public static StatedRequest? Read(FactSpace space, ReadOnlyMemory<byte> utf8, string fileName, DiagnosticBag diagnostics, out Func<string, SyntaxNode?> place)
    {
        RequestReader reader = new(space, diagnostics);
        SyntaxNode? root = JsonSyntax.Read(new SourceText(fileName, utf8, isPrivate: true), JsonSyntax.LargestRequest, diagnostics);
        place = path => reader.Place(path) ?? root;
        return root is null ? null : reader.Read(root);
    }

    /// <summary>As <see cref="Read(FactSpace, ReadOnlyMemory{byte}, string, DiagnosticBag, out Func{string, SyntaxNode?})"/>, of a request that stands in a file.</summary>
    public static StatedRequest? Read(FactSpace space, SyntaxNode root, DiagnosticBag diagnostics, out Func<string, SyntaxNode?> place)
    {
        RequestReader reader = new(space, diagnostics);
        place = path => reader.Place(path) ?? root;
        return reader.Read(root);
    }

    private StatedRequest? Read(SyntaxNode root)
    {
        StatedRequest request = new(_space);
        Read(request, root, "");
        FactDefinition direction = _space.Facts[_space[FactNames.Direction]];
        if (root.Kind != SyntaxKind.Object)
        {
            return null;
        }

        if (!_nodes.TryGetValue(FactNames.Direction, out SyntaxNode? node))
        {
            _diagnostics.Report(root, Messages.RequestDirection());
            return null;
        }

        if (node.Kind != SyntaxKind.String || direction.IndexOf(node.Text) is var value && value < 0)
        {
            return null;
        }

        request.Direction = (Direction)direction.IndexOf(node.Text);
        return request;
    }

    private void Read(StatedRequest request, SyntaxNode holder, string prefix)
    {
        if (holder.Kind != SyntaxKind.Object)
        {
            _diagnostics.Report(holder, Messages.RequestText("an object"));
            return;
        }

        foreach (SyntaxMember member in holder.Members)
        {
            string path = prefix + member.Name;
            if (_nodes.ContainsKey(path))
            {
                _diagnostics.Report(holder, member, Messages.RequestRepeated());
                continue;
            }

            _nodes[path] = member.Value;
            if (RequestPaths.Names.Contains(path))
            {
                Take(request, member.Value, path);
            }
            else if (_space.TryFind(path, out int fact))
            {
                Take(request, member.Value, fact);
            }
            else if (IsHolder(path))
            {
                if (member.Value.Kind != SyntaxKind.Null)
                {
                    Read(request, member.Value, path + ".");
                }
            }
            else
            {
                string[] known = [.. Known(prefix)];
                _diagnostics.Report(holder, member, Messages.RequestMember(known, holder.Source.MayEcho(member.Name) ? NearestName.Of(member.Name, known) : null));
            }
        }
    }

    /// <summary>Puts a text where it belongs; false where it is none that can stand there.</summary>
    public static bool TryPut(StatedRequest request, string path, string text)
    {
        switch (path)
        {
            case At or ReplyAt:
                DateTime? day = RequestDay.Of(text);
                request.Dates = path == At ? request.Dates with { At = day } : request.Dates with { ReplyAt = day };
                return day is not null;
            case "wanted":
                request.Wanted = RouteSelector.Of(text);
                return true;
            case "message.subject.text":
                request.SubjectText = text;
                return true;
            default:
                Put(path.StartsWith("sender.", StringComparison.Ordinal) ? request.Sender : request.Recipient, path.Substring(path.IndexOf('.') + 1), text);
                return true;
        }
    }

    private void Take(StatedRequest request, SyntaxNode node, string path)
    {
        if (node.Kind != SyntaxKind.Null && (node.Kind != SyntaxKind.String || !TryPut(request, path, node.Text)))
        {
            _diagnostics.Report(node, Messages.RequestText(path is At or ReplyAt ? "a date such as `2026-03-02`, or a date with a time" : "a text"));
        }
    }

    private static void Put(StatedParty party, string name, string text) => _ = name switch
    {
        "email" => party.Email = text,
        "name" => party.Name = text,
        "cpr" => party.Cpr = text,
        "cvr" => party.Cvr = text,
        "nationalIdentityNumber" => party.NationalIdentityNumber = text,
        "organisationNumber" => party.OrganisationNumber = text,
        "pNumber" => party.PNumber = text,
        _ => throw new InvalidOperationException("a path of a request that nobody takes"),
    };

    private void Take(StatedRequest request, SyntaxNode node, int fact)
    {
        FactDefinition definition = _space.Facts[fact];
        if (node.Kind == SyntaxKind.Null && definition.Name != FactNames.Direction)
        {
            request[fact] = StatedFact.Unknown;
        }
        else if (RequestValues.Read(definition, node, _diagnostics) is { } value)
        {
            request[fact] = value;
        }
        else if (definition.Type != FactType.Set || node.Kind is not (SyntaxKind.Array or SyntaxKind.Object))
        {
            _diagnostics.Report(node, Messages.RequestValue(definition.Name, definition, node.Kind == SyntaxKind.String ? _diagnostics.Nearest(node.Text, definition.Values) : null));
        }
    }

    private bool IsHolder(string path) => AllPaths().Any(known => known.Length > path.Length && known[path.Length] == '.' && known.StartsWith(path, StringComparison.Ordinal));

    private IEnumerable<string> Known(string prefix) => AllPaths().Where(path => path.StartsWith(prefix, StringComparison.Ordinal))
        .Select(path => path.Substring(prefix.Length).Split('.')[0]).Distinct();

    private IEnumerable<string> AllPaths() => _space.Facts.Take(_space.Visible).Select(fact => fact.Name).Concat(RequestPaths.Names);

    private SyntaxNode? Place(string path)
    {
        for (string at = path; at.Length > 0; at = at.LastIndexOf('.') is var dot and >= 0 ? at.Substring(0, dot) : "")
        {
            if (_nodes.TryGetValue(at, out SyntaxNode? node))
            {
                return node;
            }
        }

        return null;
    }
}
