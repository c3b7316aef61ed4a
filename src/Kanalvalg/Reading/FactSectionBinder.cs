namespace Kanalvalg;

/// <summary>Binds all facts of a profile: the catalogue's as refined, in the catalogue's order, then the profile's own.</summary>
internal sealed class FactSectionBinder(MergedProfile merged, BindingNames names)
{
    private static readonly string[] NotOfDirection = ["values", "assume", "actionable"];

    private readonly FactBinder _binder = new(names.Diagnostics, [.. FactCatalog.Facts.Select(fact => fact.Name)]);

    public IReadOnlyList<FactDefinition> Bind()
    {
        foreach (FactDefinition known in FactCatalog.Facts)
        {
            Add(known.Name, known);
        }

        RefuseForDirection();
        HashSet<string> holders = Holders();
        foreach (string name in merged.Facts.Names.Where(name => FactCatalog.Find(name) is null))
        {
            if (!TextForm.FactName.Matches(name))
            {
                names.Facts[name] = null;
            }
            else if (Taker(name, holders) is { } taker)
            {
                NamedEntry entry = merged.Facts.LayersOf(name)[0];
                names.Diagnostics.Report(entry.Holder, entry.Member, Messages.NameTaken(entry.Quote(), taker));
                names.Facts[name] = null;
            }
            else
            {
                Add(name, null);
            }
        }

        return [.. names.Facts.Values.OfType<FactDefinition>()];
    }

    // Every request states its direction, nothing done before sending changes it, and all that is not outbound would be decided as inbound.
    private void RefuseForDirection()
    {
        foreach (NamedEntry layer in merged.Facts.LayersOf(FactNames.Direction))
        {
            foreach (string member in NotOfDirection)
            {
                if (layer.Node.Member(member) is { } value)
                {
                    names.Diagnostics.Report(value, Messages.MeaninglessForDirection(member));
                }
            }
        }
    }

    // A name is a path in the request: nothing else may stand at it, above it or below it.
    private static string? Taker(string name, HashSet<string> holders) =>
        ConditionShape.Combinators.Contains(name) ? "conditions use the name"
        : holders.Contains(name) ? "other names begin with it"
        : Prefixes(name).Append(name).Any(path => RequestPaths.All.Any(one => one.Name == path)) ? "requests hold something else there"
        : Prefixes(name).Any(path => FactCatalog.Find(path) is not null) ? "its beginning is a fact"
        : null;

    private static IEnumerable<string> Prefixes(string name)
    {
        for (int dot = name.IndexOf('.'); dot >= 0; dot = name.IndexOf('.', dot + 1))
        {
            yield return name.Substring(0, dot);
        }
    }

    private HashSet<string> Holders()
    {
        IEnumerable<string> paths = FactCatalog.Facts.Select(fact => fact.Name)
            .Concat(RequestPaths.All.Select(path => path.Name))
            .Concat(merged.Facts.Names.Where(TextForm.FactName.Matches));
        return new HashSet<string>(paths.SelectMany(Prefixes), StringComparer.Ordinal);
    }

    private void Add(string name, FactDefinition? known)
    {
        Func<FactDefinition, FactValue?> assume = name == FactNames.Systems ? OwnSystems : _ => null;
        names.Facts[name] = _binder.Bind(name, known, merged.Facts.LayersOf(name), Further(name), assume);
    }

    private IEnumerable<LabelledCode> Further(string name) => name switch
    {
        FactNames.MessageArrivedBy or FactNames.ReplyArrivedBy => Codes(names.Channels),
        FactNames.Systems => Codes(names.Systems),

        // A reply that quotes what it answers holds its content: the two sets have the same members, bit for bit.
        FactNames.Content or FactNames.ReplyContent => ContentAdded(),
        _ => [],
    };

    private static List<LabelledCode> Codes(Dictionary<string, LocalizedText> labels)
    {
        List<LabelledCode> codes = new(labels.Count);
        foreach (string code in labels.Keys)
        {
            codes.Add(new LabelledCode(code, labels[code]));
        }

        return codes;
    }

    private IEnumerable<LabelledCode> ContentAdded()
    {
        var added = new FactValueList(null);
        foreach (NamedEntry layer in merged.Facts.LayersOf(FactNames.Content).Concat(merged.Facts.LayersOf(FactNames.ReplyContent)))
        {
            added.Add(layer.Node);
        }

        return added.Codes.Select((code, i) => new LabelledCode(code, added.Labels[i]));
    }

    private FactValue? OwnSystems(FactDefinition systems)
    {
        long members = 0;
        foreach (NamedEntry entry in merged.Systems.Entries)
        {
            members |= Bit(systems, entry.Name);
        }

        foreach (MergedRoute route in merged.Routes.Routes)
        {
            members |= Route.Of(route.Id).System is { } system ? Bit(systems, system.Code) : 0;
        }

        return new FactValue(members);
    }

    private static long Bit(FactDefinition set, string code) => set.IndexOf(code) is var index and >= 0 ? 1L << index : 0;
}
