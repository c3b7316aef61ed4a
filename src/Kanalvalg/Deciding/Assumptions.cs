namespace Kanalvalg;

/// <summary>Which assumptions mattered: changed alone, such a fact would change the verdict, the route or its duties.</summary>
internal static class Assumptions
{
    public static bool Mattered(CompiledProfile profile, Scenario scenario, Outcome outcome, int fact)
    {
        DiagramAlgebra algebra = new(profile, scenario, default, default, Opened(scenario, [fact]));
        OutcomeFunctions functions = new(profile.PlanFor(scenario.Direction), algebra);
        bool inbound = scenario.Direction == Direction.Inbound;
        int[] steps = StepFunctions.Of(functions, inbound ? StepFunctions.Arrived : outcome.Chosen, profile.Achieved.Of(scenario));

        // Only now: variables are made when first asked for.
        (DiagramSpace space, FactVariables variables) = (algebra.Space, algebra.Variables);
        ISet<int> own = variables.Of(fact);
        if (own.Count == 0)
        {
            return false;
        }

        HashSet<int> others = [.. Enumerable.Range(0, space.Variables).Where(variable => !own.Contains(variable))];
        int valid = space.Exists(algebra.Occurs, others);
        return Changes(inbound ? [functions.Accept, functions.Forward, functions.Reject, functions.NotRegulated] : [.. functions.Chosen, functions.Blocked, functions.NotRegulated])
            || (inbound && Changes(functions.Chosen))
            || steps.Any(step => Differs(Always(step)) || Differs(Sometimes(step)));

        // What holds whatever the other unknown facts are; of each value of the assumed fact.
        int Always(int f) => space.ForAll(space.Implies(algebra.Occurs, f), others);

        int Sometimes(int f) => space.Exists(space.And(algebra.Occurs, f), others);

        bool Changes(int[] alternatives)
        {
            int settled = DiagramSpace.False;
            foreach (int alternative in alternatives)
            {
                int always = Always(alternative);
                if (AsAssumed(always) == DiagramSpace.True)
                {
                    return space.And(valid, space.Not(always)) != DiagramSpace.False;
                }

                settled = space.Or(settled, always);
            }

            return space.And(valid, settled) != DiagramSpace.False;
        }

        bool Differs(int f)
        {
            int assumed = AsAssumed(f) == DiagramSpace.True ? f : space.Not(f);
            return space.And(valid, space.Not(assumed)) != DiagramSpace.False;
        }

        int AsAssumed(int f) => Fix(space, variables, own, f, scenario.ValueOf(fact), scenario.Space.Layouts[fact]);
    }

    /// <summary>
    /// Whether three-valued logic alone tells that a fact did not matter: whatever its value, all rules and the scope come to what they
    /// came to, and nothing else of a decision rests on it. False says nothing; <see cref="Mattered"/> then does.
    /// </summary>
    public static bool CannotMatter(CompiledProfile profile, Scenario scenario, Outcome outcome, int fact)
    {
        // Systems and arrivals enter beside the rules. The matcher of another engine takes whole scenarios, not words.
        FactSpace space = scenario.Space;
        if (!outcome.IsSettled || profile.Matcher is not CompiledMatcher matcher || fact == profile.Space.Systems || fact == profile.Space.ArrivedBy
            || !LeavesContent(scenario, fact))
        {
            return false;
        }

        int length = scenario.Words.Length + (2 * outcome.Certain.Length);
        Span<ulong> all = length <= 256 ? stackalloc ulong[length] : new ulong[length];
        all.Clear();
        Span<ulong> words = all.Slice(0, scenario.Words.Length);
        scenario.Words.CopyTo(words);
        foreach (int opened in Opened(scenario, [fact]))
        {
            space.Layouts[opened].Open(words);
        }

        Span<ulong> certain = all.Slice(words.Length, outcome.Certain.Length);
        Span<ulong> possible = all.Slice(words.Length + certain.Length);
        matcher.Match(words, scenario.Dates.At, certain, possible);
        (bool inCertain, bool inPossible) = profile.InScope(words);
        return inCertain == inPossible && certain.SequenceEqual(outcome.Certain) && possible.SequenceEqual(outcome.Certain);
    }

    // Whether the content that leaves with the message stays what it is whatever the fact's value.
    private static bool LeavesContent(Scenario scenario, int fact)
    {
        FactSpace space = scenario.Space;
        int reply = space[FactNames.ReplyContent];
        return space.Facts[fact].Name switch
        {
            FactNames.QuotesOriginal => scenario.IsKnown(reply) && scenario.ValueOf(reply).Raw == 0,
            FactNames.ReplyContent => !scenario.MayBe(space[FactNames.QuotesOriginal], 1),
            FactNames.Content or FactNames.SubjectHolds => false,
            _ => true,
        };
    }

    /// <summary>The facts, and who is inside where a party's kind is among them: that is then worked out anew.</summary>
    public static ISet<int> Opened(Scenario scenario, IEnumerable<int> facts)
    {
        HashSet<int> opened = [.. facts];
        foreach ((string kind, string inside) in new[] { (FactNames.SenderKind, FactNames.SenderInternal), (FactNames.RecipientKind, FactNames.RecipientInternal) })
        {
            int place = scenario.Space[inside];
            if (opened.Contains(scenario.Space[kind]) && scenario.OriginOf(place) is not FactOrigin.Given)
            {
                opened.Add(place);
            }
        }

        return opened;
    }

    /// <summary>The diagram once a fact's variables have this value.</summary>
    public static int Fix(DiagramSpace space, FactVariables variables, ISet<int> own, int f, FactValue value, FactLayout layout)
    {
        foreach (int variable in own)
        {
            int member = variables.MemberOf(variable);
            int place = member >= 0 ? (value.Has(member) ? 1 : 0) : layout.PlaceOf(value);
            f = space.Restrict(f, variable, variables.ValueOf(variable, place));
        }

        return f;
    }
}
