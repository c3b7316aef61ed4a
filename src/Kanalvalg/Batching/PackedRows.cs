namespace Kanalvalg;

/// <summary>Where the facts of a batch stand in the words of a row, and how a scenario becomes one. Immutable and thread-safe.</summary>
internal sealed class PackedRows
{
    private readonly int[] _facts;

    /// <summary>Rows of these facts; each stands in one word.</summary>
    public PackedRows(PackedFacts all, IReadOnlyList<int> facts)
    {
        _facts = [.. facts];
        PackedFact[] packed = new PackedFact[facts.Count];
        List<int> used = [0];
        for (int i = 0; i < packed.Length; i++)
        {
            FactLayout layout = all.Space.Layouts[facts[i]];
            int width = PackedFact.WidthOf(layout, all.IsEnd(facts[i]));
            int word = used.FindIndex(bits => bits + width <= 64);
            if (word < 0)
            {
                word = used.Count;
                used.Add(0);
            }

            packed[i] = new PackedFact(all.Space.Facts[facts[i]], layout, all.IsEnd(facts[i]), word, used[word]);
            used[word] += width;
        }

        (Facts, Bits) = (packed, [.. used]);
    }

    /// <summary>The facts, in the catalogue's order.</summary>
    public IReadOnlyList<PackedFact> Facts { get; }

    /// <summary>How many bits of each word of a row are used.</summary>
    public IReadOnlyList<int> Bits { get; }

    /// <summary>Writes the row of a scenario. What the direction does not have, and what is unknown, stays clear.</summary>
    public void Pack(Scenario scenario, Span<ulong> row)
    {
        row.Clear();
        for (int i = 0; i < _facts.Length; i++)
        {
            int fact = _facts[i];
            if (!scenario.IsForeign(fact) && PackedFacts.HasOneValue(scenario, fact))
            {
                row[Facts[i].Word] |= Facts[i].Layout.IsSet ? Facts[i].Of(scenario.ValueOf(fact)) : Facts[i].At(PlaceOf(scenario, fact, Facts[i].Layout));
                row[Facts[i].Word] |= scenario.OriginOf(fact) is FactOrigin.Given or FactOrigin.Derived ? 0 : Facts[i].Assumed;
            }
        }
    }

    // Not by the value: of a number the interval may be known alone.
    private static int PlaceOf(Scenario scenario, int fact, FactLayout layout)
    {
        int place = 0;
        while (place < layout.Count - 1 && !scenario.MayBe(fact, place))
        {
            place++;
        }

        return place;
    }
}
