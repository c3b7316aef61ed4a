using System.Globalization;

namespace Kanalvalg;

/// <summary>Reads a record back to the scenario that was decided on. Whatever the bytes, it reports and does not throw, and repeats nothing of them.</summary>
internal sealed class DecisionRecordReader(CompiledProfile profile, DiagnosticBag diagnostics)
{
    private readonly HashSet<int> _read = [];

    public static SyntaxNode? Parse(ReadOnlyMemory<byte> utf8, DiagnosticBag diagnostics)
    {
        SyntaxNode? root = JsonSyntax.Read(new SourceText("record", utf8, isPrivate: true), JsonSyntax.LargestProfile, diagnostics);
        return root is not null && ShapeChecker.Check(root, RecordShape.Record, diagnostics) ? root : null;
    }

    public static ProfileStamp StampOf(SyntaxNode root)
    {
        SyntaxNode stamp = root.Member("profile")!;
        return new ProfileStamp(stamp.Member("id")!.Text, stamp.Member("version")!.Text, stamp.Member("sha256")!.Text);
    }

    /// <summary>The scenario; <c>null</c>, reported, where this profile cannot have it.</summary>
    public Scenario? ScenarioOf(SyntaxNode node)
    {
        FactSpace space = profile.Space;
        Direction direction = node.Member("direction")!.Text == "outbound" ? Direction.Outbound : Direction.Inbound;
        ScenarioDraft draft = new(space, direction);
        draft.Choose(space[FactNames.Direction], (int)direction, FactOrigin.Given);
        _read.Add(space[FactNames.Direction]);
        Read(node.Member(RecordShape.Given)!, draft, direction, FactOrigin.Given);
        Read(node.Member(RecordShape.Derived)!, draft, direction, FactOrigin.Derived);
        Read(node.Member(RecordShape.Assumed)!, draft, direction, FactOrigin.Assumed);
        Read(node.Member(RecordShape.Partly)!, draft, direction, FactOrigin.Unknown);
        foreach (KeyValuePair<string, int> kept in RecordShape.KeptFacts(space))
        {
            if (node.Member(RecordShape.Kept)!.Member(kept.Key) is { } value)
            {
                Read(value, draft, kept.Value, FactOrigin.Derived);
            }
        }

        RouteSelector? wanted = node.Member("wanted") is { } selector ? RouteSelector.Of(selector.Text) : null;
        if (wanted is { } one && !profile.PlanFor(direction).Routes.Any(route => one.Matches(route.Route)))
        {
            diagnostics.Report(node.Member("wanted")!, Messages.WantedUnknown());
        }

        ScenarioDates dates = new(DayOf(node.Member("at")), DayOf(node.Member("replyAt")));
        DatePeriod inForce = profile.Profile.InForce;
        if (!inForce.Covers(dates.At))
        {
            diagnostics.Report(node.Member("at") ?? node, dates.At is null ? Messages.ProfileOver() : Messages.NotInForce());
        }

        if (diagnostics.HasErrors)
        {
            return null;
        }

        Scenario scenario = draft.Finish(dates, wanted);
        if (CanOccur(scenario))
        {
            return scenario;
        }

        diagnostics.Report(node, Messages.ImpossibleFacts([]));
        return null;
    }

    private void Read(SyntaxNode facts, ScenarioDraft draft, Direction direction, FactOrigin origin)
    {
        foreach (SyntaxMember member in facts.Members)
        {
            if (!profile.Space.TryFind(member.Name, out int fact))
            {
                string[] known = [.. profile.Profile.Facts.Select(one => one.Name)];
                diagnostics.Report(facts, member, Messages.RecordFact(facts.Source.MayEcho(member.Name) ? NearestName.Of(member.Name, known) : null));
            }
            else if (!_read.Add(fact))
            {
                diagnostics.Report(facts, member, Messages.RecordFactTwice());
            }
            else if (profile.Space.Facts[fact].Only is { } only && only != direction)
            {
                diagnostics.Report(facts, member, Messages.ForeignFact(member.Name, direction));
            }
            else
            {
                Read(member.Value, draft, fact, origin);
            }
        }
    }

    private void Read(SyntaxNode node, ScenarioDraft draft, int fact, FactOrigin origin)
    {
        FactDefinition definition = profile.Space.Facts[fact];
        if (node.Kind == SyntaxKind.Object && definition.Type is FactType.Choice or FactType.Boolean)
        {
            Exclude(node, draft, fact, definition);
            draft.Came(fact, origin);
            return;
        }

        switch (RequestValues.Read(definition, node, diagnostics))
        {
            case { Kind: StatedKind.Known } known:
                draft.Set(fact, known.Value, origin);
                break;
            case { Kind: StatedKind.Partly } partly:
                draft.SetMembers(fact, partly.Value.Raw, partly.Denied, origin);
                break;
            default:
                diagnostics.Report(node, Messages.RequestValue(definition.Name, definition));
                break;
        }
    }

    private void Exclude(SyntaxNode node, ScenarioDraft draft, int fact, FactDefinition definition)
    {
        foreach (SyntaxMember member in node.Members)
        {
            int place = definition.Type == FactType.Choice ? definition.IndexOf(member.Name) : member.Name switch { "false" => 0, "true" => 1, _ => -1 };
            if (place < 0 || member.Value.Kind is not (SyntaxKind.Null or SyntaxKind.False))
            {
                diagnostics.Report(node, member, Messages.RequestValue(definition.Name, definition));
            }
            else if (member.Value.Kind == SyntaxKind.False)
            {
                draft.Exclude(fact, place);
            }
        }
    }

    private bool CanOccur(Scenario scenario)
    {
        if (profile.Guard(scenario).Impossible || !EveryFactHasAValue(scenario))
        {
            return false;
        }

        try
        {
            ulong[] none = new ulong[RuleTruths.WordsFor(profile.Profile.Rules.Count)];
            return new DiagramAlgebra(profile, scenario, none, none, new HashSet<int>()).Occurs != DiagramSpace.False;
        }
        catch (DiagramLimitException)
        {
            return true;
        }
    }

    private bool EveryFactHasAValue(Scenario scenario) => Enumerable.Range(0, profile.Space.Facts.Count).All(fact =>
        profile.Space.Layouts[fact].IsSet || scenario.IsForeign(fact) || Enumerable.Range(0, profile.Space.Layouts[fact].Count).Any(place => scenario.MayBe(fact, place)));

    private static DateTime? DayOf(SyntaxNode? node) =>
        node is not null && DateTime.TryParseExact(node.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime day) ? day : null;
}
