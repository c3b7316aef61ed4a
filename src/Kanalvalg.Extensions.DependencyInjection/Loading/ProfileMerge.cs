namespace Kanalvalg;

/// <summary>What is served after a load: of each source what it came to, or else the last good that it came to before.</summary>
internal static class ProfileMerge
{
    /// <summary>The set of a first load, where nothing stands in for what failed; <c>null</c>, with all problems, where anything did.</summary>
    public static ProfileSet? First(KanalvalgOptions options, ProfileLoad load, TimeProvider clock, out IReadOnlyList<string> problems)
    {
        List<ServedProfile> served = [.. load.Sources.Where(source => source.Engine is not null).Select(source => new ServedProfile(source.Name, source.Engine!))];
        problems = [.. load.AllProblems];
        problems = [.. problems, .. Conflicts(options, served, isWhole: problems.Count == 0)];
        return problems.Count > 0 ? null : new ProfileSet(served, options.Default, [], clock);
    }

    /// <summary>The set of a later load; the profiles of the one before, with the problems, where the new ones do not go together.</summary>
    public static ProfileSet Next(ProfileSet current, KanalvalgOptions options, ProfileLoad load, IReadOnlyList<string> further, TimeProvider clock)
    {
        List<ServedProfile> served = [];
        foreach (LoadedSource source in load.Sources)
        {
            DecisionEngine? engine = source.Engine ?? current.Served.FirstOrDefault(one => one.Source == source.Name)?.Engine;
            if (engine is not null)
            {
                served.Add(new ServedProfile(source.Name, engine));
            }
        }

        List<string> conflicts = Conflicts(options, served, isWhole: true);
        return new ProfileSet(
            conflicts.Count > 0 ? current.Served : served,
            options.Default,
            [.. further, .. load.AllProblems, .. conflicts],
            clock);
    }

    private static List<string> Conflicts(KanalvalgOptions options, List<ServedProfile> served, bool isWhole)
    {
        List<string> conflicts = [];
        foreach (IGrouping<(string Id, DateTime? From), ServedProfile> same in served.GroupBy(one => (one.Engine.Profile.Id, one.Engine.Profile.InForce.From)).Where(same => same.Count() > 1))
        {
            string names = string.Join(" and ", same.Select(one => "`" + one.Source + "`"));
            conflicts.Add($"{names} both are `{same.Key.Id}` from the same day, so none of them can be picked");
        }

        // What failed might have been what is missed here.
        if (isWhole && served.Count == 0)
        {
            conflicts.Add($"there is no profile: name some in BuiltIn, Files or Sources; built in are: {string.Join(", ", Profiles.Ids)}");
        }
        else if (isWhole && options.Default is { } id && served.TrueForAll(one => one.Engine.Profile.Id != id))
        {
            conflicts.Add($"Default names `{id}`, and there is no such profile; there are: {string.Join(", ", served.Select(one => one.Engine.Profile.Id).Distinct())}");
        }

        return conflicts;
    }
}
