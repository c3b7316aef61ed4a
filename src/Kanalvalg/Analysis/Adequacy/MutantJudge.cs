namespace Kanalvalg;

/// <summary>
/// Proves of mutants of one profile whether they decide the same in every scenario, in both directions and on every day. All of them
/// share the diagrams of one world a direction and day, which is made anew as it fills up. Not thread-safe.
/// </summary>
internal sealed class MutantJudge
{
    private readonly CompiledProfile _profile;
    private readonly int _mostNodes;
    private readonly Condition[] _further;
    private readonly (Direction Direction, DateTime? Day)[] _kinds;
    private readonly Dictionary<(Direction, DateTime?), JudgedSide> _sides = [];

    public MutantJudge(CompiledProfile profile, int mostNodes = ScenarioWorld.MostNodes)
    {
        (_profile, _mostNodes) = (profile, mostNodes);
        _further = [.. Further(profile)];
        _kinds = [.. from day in ScenarioDays.Of(profile.Profile) from direction in new[] { Direction.Outbound, Direction.Inbound } select (direction, day)];
    }

    public MutantVerdict Judge(JurisdictionProfile mutant)
    {
        CompiledProfile compiled = new(mutant);
        foreach ((Direction Direction, DateTime? Day) kind in _kinds)
        {
            if (!TryDiffer(kind, compiled, out string? example))
            {
                return new MutantVerdict(IsProved: false, Example: null);
            }

            if (example is not null)
            {
                return new MutantVerdict(IsProved: true, example);
            }
        }

        return new MutantVerdict(IsProved: true, Example: null);
    }

    // Mutants cut numbers beside where the profile does; and what they say of a channel shows in what came by it.
    private static IEnumerable<Condition> Further(CompiledProfile profile)
    {
        IEnumerable<Condition> conditions = profile.Profile.Rules.Select(rule => rule.Condition).Append(profile.Profile.Scope);
        foreach (IGrouping<string, Threshold> cuts in Thresholds.Of(conditions).GroupBy(cut => cut.Fact.Name, StringComparer.Ordinal))
        {
            yield return new Condition.Test(cuts.First().Fact, new FactPredicate.OneOf([.. cuts.SelectMany(cut => new[] { Math.Max(0, cut.Number - 2), cut.Number - 1, cut.Number, cut.Number + 1 }).Select(number => new FactValue(number))]));
        }

        yield return new Condition.Test(profile.Space.Facts[profile.Space[FactNames.MessageArrivedBy]], new FactPredicate.OneOf([new FactValue(0)]));
    }

    // What other mutants have left behind must not keep this one from being proved: where the cap is met, it is tried once more alone.
    private bool TryDiffer((Direction Direction, DateTime? Day) kind, CompiledProfile mutant, out string? example)
    {
        for (int attempt = 0; attempt < 2; attempt++)
        {
            try
            {
                if (!_sides.TryGetValue(kind, out JudgedSide? side) || side.Nodes > _mostNodes / 2)
                {
                    _sides[kind] = side = new JudgedSide(_profile, kind.Direction, kind.Day, _mostNodes, _further);
                    attempt++;
                }

                example = side.Difference(mutant);
                return true;
            }
            catch (DiagramLimitException)
            {
                _sides.Remove(kind);
            }
        }

        example = null;
        return false;
    }
}

/// <summary>Whether it could be proved what a mutant is, and a request that it decides otherwise; <c>null</c> where it decides all the same.</summary>
internal readonly record struct MutantVerdict(bool IsProved, string? Example);
