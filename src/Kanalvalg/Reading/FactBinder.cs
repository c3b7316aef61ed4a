namespace Kanalvalg;

/// <summary>
/// Binds one fact: what is known of it already, then the entries that refine it, in order. Values are only ever added, so that a
/// value means the same before and after.
/// </summary>
internal sealed class FactBinder(DiagnosticBag diagnostics, IReadOnlyList<string> knownNames)
{
    private static readonly string[] ForDeclarations = ["type", "ordered", "otherwise"];

    private readonly FactValueReader _values = new(diagnostics);

    /// <param name="name">The fact's name.</param>
    /// <param name="known">The fact as the catalogue has it; <c>null</c> for a new one.</param>
    /// <param name="layers">The entries, the first of them the declaration where the fact is new.</param>
    /// <param name="further">Values that are its own without being written in an entry of it: the channels, say.</param>
    /// <param name="assume">What is assumed where nothing says so, from the fact with its values.</param>
    public FactDefinition? Bind(
        string name,
        FactDefinition? known,
        IReadOnlyList<NamedEntry> layers,
        IEnumerable<LabelledCode> further,
        Func<FactDefinition, FactValue?> assume)
    {
        foreach (NamedEntry layer in known is null ? layers.Skip(1) : layers)
        {
            RefuseDeclarations(name, layer.Node);
        }

        if ((known?.Type ?? TypeOf(layers[0])) is not { } type)
        {
            return null;
        }

        var list = new FactValueList(known);
        foreach (NamedEntry layer in layers)
        {
            list.Add(layer.Node);
        }

        list.Add(further);
        FactDefinition? valued = Valued(name, type, known, layers, list);
        return valued is null ? null : Worded(valued, known, layers, assume);
    }

    private static SyntaxNode? Last(IReadOnlyList<NamedEntry> layers, string member) =>
        layers.Select(layer => layer.Node.Member(member)).LastOrDefault(node => node is not null);

    private static LocalizedText Words(IReadOnlyList<NamedEntry> layers, string member, LocalizedText? known) =>
        Last(layers, member) is { } node ? SyntaxReading.Localized(node) : known ?? LocalizedText.Empty;

    private void RefuseDeclarations(string name, SyntaxNode entry)
    {
        foreach (SyntaxMember member in entry.Members)
        {
            if (ForDeclarations.Contains(member.Name))
            {
                diagnostics.Report(entry, member, Messages.NotRefinable(member.Name, name));
            }
        }
    }

    private FactType? TypeOf(NamedEntry declaration)
    {
        if (declaration.Node.Member("type") is not { } type)
        {
            DiagnosticText message = Messages.FactWithoutType(declaration.Quote(), diagnostics.Nearest(declaration.Name, knownNames));
            diagnostics.Report(declaration.Holder, declaration.Member, message);
            return null;
        }

        return type.Text switch
        {
            "boolean" => FactType.Boolean,
            "choice" => FactType.Choice,
            "set" => FactType.Set,
            "number" => FactType.Number,
            _ => null,
        };
    }

    // What its values are, without which no value of it can be read.
    private FactDefinition? Valued(string name, FactType type, FactDefinition? known, IReadOnlyList<NamedEntry> layers, FactValueList list)
    {
        bool closed = type is FactType.Choice or FactType.Set;
        NamedEntry? last = layers.Count > 0 ? layers[layers.Count - 1] : null;
        foreach (NamedEntry layer in layers)
        {
            Refuse(layer.Node, "values", name, type, closed);
            Refuse(layer.Node, "ordered", name, type, type == FactType.Choice);
            Refuse(layer.Node, "otherwise", name, type, type == FactType.Choice);
        }

        int most = type == FactType.Set ? FactDefinition.MostMembers : FactDefinition.MostValues;
        if (closed && last is { } entry && list.Codes.Count > most)
        {
            diagnostics.Report(entry.Holder, entry.Member, Messages.TooManyValues(name, most));
            return null;
        }

        if (closed && last is { } empty && list.Codes.Count == 0)
        {
            diagnostics.Report(empty.Holder, empty.Member, Messages.NoValues(name));
            return null;
        }

        return new FactDefinition
        {
            Name = name,
            Type = type,
            Values = closed ? list.Codes : [],
            ValueLabels = closed ? list.Labels : [],
            Ordered = known?.Ordered ?? Last(layers, "ordered") is { Kind: SyntaxKind.True },
        };
    }

    private void Refuse(SyntaxNode entry, string member, string name, FactType type, bool hasMeaning)
    {
        if (!hasMeaning && entry.Member(member) is { } value)
        {
            diagnostics.Report(value, Messages.MeaninglessMember(member, name, type));
        }
    }

    private FactDefinition Worded(
        FactDefinition fact,
        FactDefinition? known,
        IReadOnlyList<NamedEntry> layers,
        Func<FactDefinition, FactValue?> assume) => new()
        {
            Name = fact.Name,
            Type = fact.Type,
            Values = fact.Values,
            ValueLabels = fact.ValueLabels,
            Ordered = fact.Ordered,
            Otherwise = Last(layers, "otherwise") is { Kind: SyntaxKind.String } code && fact.Type == FactType.Choice ? (int?)_values.One(fact, code)?.Raw : known?.Otherwise,
            Assume = Last(layers, "assume") is { } value ? (value.Kind == SyntaxKind.Null ? null : _values.Read(fact, value)) : known?.Assume ?? assume(fact),
            Actionable = Last(layers, "actionable") is { } actionable ? Values(fact, actionable) : known?.Actionable ?? [],
            Remedy = Words(layers, "remedy", known?.Remedy),
            Label = Words(layers, "label", known?.Label),
            Question = Words(layers, "question", known?.Question),
            Only = known?.Only ?? Last(layers, "only")?.Text switch { "outbound" => Direction.Outbound, "inbound" => Direction.Inbound, _ => null },
            Implies = FactImplications.Extend(known?.Implies ?? Implications(fact, Last(layers, "implies")), fact.Values.Count),
        };

    private IReadOnlyList<long> Implications(FactDefinition fact, SyntaxNode? implies)
    {
        if (implies is null)
        {
            return [];
        }

        long[] direct = new long[fact.Values.Count];
        foreach (SyntaxMember member in implies.Members)
        {
            int index = fact.IndexOf(member.Name);
            if (index >= 0)
            {
                direct[index] = _values.Members(fact, member.Value) ?? 0;
            }
        }

        return FactImplications.Close(direct);
    }

    // Of a set, a list of codes is one value and a list of lists is several.
    private FactValue[] Values(FactDefinition fact, SyntaxNode node)
    {
        bool several = node.Kind == SyntaxKind.Array && (fact.Type != FactType.Set || node.Items.Any(item => item.Kind == SyntaxKind.Array));
        return several ? _values.ReadAll(fact, node.Items) : _values.Read(fact, node) is { } value ? [value] : [];
    }
}
