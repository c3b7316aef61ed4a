namespace Kanalvalg;

/// <summary>A scenario as another space of the same facts holds it, which may cut numbers elsewhere.</summary>
internal static class ScenarioCopy
{
    public static Scenario In(FactSpace space, Scenario scenario)
    {
        ScenarioDraft copy = new(space, scenario.Direction);
        for (int fact = 0; fact < space.Facts.Count; fact++)
        {
            FactOrigin origin = fact < space.Visible ? scenario.OriginOf(fact) : FactOrigin.Unknown;
            if (space.Layouts[fact].Number >= 0)
            {
                CopyNumber(copy, scenario, fact, origin);
            }
            else
            {
                CopyValues(copy, scenario, fact, origin);
            }
        }

        return copy.Finish(scenario.Dates, scenario.Wanted);
    }

    // A number is given or it may be any: what is between, no request can say.
    private static void CopyNumber(ScenarioDraft copy, Scenario scenario, int fact, FactOrigin origin)
    {
        if (scenario.NumberOf(fact) is var number and >= 0)
        {
            copy.Set(fact, new FactValue(number), origin);
        }
        else
        {
            copy.Came(fact, origin);
        }
    }

    private static void CopyValues(ScenarioDraft copy, Scenario scenario, int fact, FactOrigin origin)
    {
        FactLayout layout = scenario.Space.Layouts[fact];
        (long present, long denied) = (0, 0);
        for (int place = 0; place < layout.Count; place++)
        {
            if (layout.IsSet)
            {
                present |= scenario.MayLack(fact, place) ? 0 : 1L << place;
                denied |= scenario.MayHave(fact, place) ? 0 : 1L << place;
            }
            else if (!scenario.MayBe(fact, place))
            {
                copy.Exclude(fact, place);
            }
        }

        if (layout.IsSet)
        {
            copy.SetMembers(fact, present, denied, origin);
        }
        else
        {
            copy.Came(fact, origin);
        }
    }
}
