namespace Kanalvalg;

/// <summary>
/// Binds a lineage of documents to a profile: the order in which names become known. Every stage reports all its faults and goes on
/// with what is left; the profile is whole only where nothing was reported as an error.
/// </summary>
internal static class ProfileBinder
{
    public static JurisdictionProfile Bind(IReadOnlyList<ProfileDocument> lineage, DiagnosticBag diagnostics)
    {
        MergedProfile merged = MergedProfile.Of(lineage, diagnostics);
        SyntaxNode root = merged.Document.Root;
        var names = new BindingNames(diagnostics);
        AddLabels(names.Channels, FactCatalog.Channels, merged.Channels);
        AddLabels(names.Systems, FactCatalog.Systems, merged.Systems);
        IReadOnlyList<FactDefinition> facts = new FactSectionBinder(merged, names).Bind();

        var coverage = new CoverageBinder(merged.Sources.Entries, names, merged.Document.Language);
        var conditions = new ConditionBinder(names);
        var selectors = new SelectorBinder(merged, names);
        IReadOnlyList<Source> sources = coverage.BindSources();
        IReadOnlyList<Term> terms = new TermBinder(merged.Terms.Entries, names, conditions, coverage).Bind();
        var dutyBinder = new DutyBinder(names, selectors, coverage);
        IReadOnlyList<Duty> duties = dutyBinder.BindDuties(merged.Duties.Entries);
        IReadOnlyList<Advice> advice = dutyBinder.BindAdvice(merged.Advice.Entries);
        IReadOnlyList<Rule> rules = new RuleBinder(merged.Rules, names, conditions, new EffectBinder(names, selectors), coverage).Bind();
        Silent silent = BindSilent(merged, diagnostics);

        var profile = new JurisdictionProfile
        {
            Id = merged.Document.Id,
            Version = root.Text("version") ?? "",
            Title = root.Localized("title"),
            Language = merged.Document.Language,
            Hash = new Lazy<string>(() => ProfileHash.Of(lineage)),
            InForce = root.Period("inForce", diagnostics),
            Scope = merged.Scope is null ? Condition.Always : conditions.Bind(merged.Scope) ?? Condition.Always,
            Silent = silent,
            InternalDomains = [.. merged.Domains.Select(domain => domain.Text.ToLowerInvariant()).Distinct(StringComparer.Ordinal)],
            Holidays = BindHolidays(merged.Holidays),
            Own = merged.Own(),
            Sources = sources,
            Facts = facts,
            Channels = names.Channels,
            Systems = names.Systems,
            Terms = terms,
            Routes = new RouteBinder(merged, selectors).Bind(silent),
            Duties = duties,
            Advice = advice,
            Standing = names.FindAll(names.Duties, merged.Standing, Messages.UnknownDuty),
            Impossible = [.. merged.Impossible.Select(conditions.Bind).OfType<Condition>()],
            Rules = rules,
            Invariants = new InvariantBinder(names, conditions, selectors).Bind(merged.Invariants),

            // The document's and not the lineage's: a base accepts what is found in the base.
            Accepted = new AcceptanceBinder(diagnostics).Bind(root.Objects("accept")),
        };
        coverage.ReportUncarried();
        return profile;
    }

    private static void AddLabels(Dictionary<string, LocalizedText> labels, IEnumerable<LabelledCode> known, MergedSection declared)
    {
        foreach (LabelledCode one in known)
        {
            labels[one.Code] = one.Label;
        }

        foreach (NamedEntry one in declared.Entries)
        {
            labels[one.Name] = one.Node.Localized("label");
        }
    }

    private static HashSet<DateTime> BindHolidays(IReadOnlyList<SyntaxNode> holidays)
    {
        HashSet<DateTime> days = [];
        foreach (SyntaxNode holiday in holidays)
        {
            if (IsoDate.TryParse(holiday.Text, out DateTime day))
            {
                days.Add(day);
            }
        }

        return days;
    }

    private static Silent BindSilent(MergedProfile merged, DiagnosticBag diagnostics)
    {
        if (merged.Silent is null && merged.Document.Root.Member("silent") is null)
        {
            diagnostics.Report(merged.Document.Root, Messages.NoSilence());
        }

        return RouteBinder.SilentOf(merged.Silent) ?? Silent.Undecided;
    }
}
