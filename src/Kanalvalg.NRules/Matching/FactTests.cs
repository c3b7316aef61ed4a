namespace Kanalvalg.NRules;

/// <summary>The tests that a profile makes of facts, each once however many conditions make it.</summary>
internal sealed class FactTests(FactSpace space)
{
    private readonly Dictionary<string, FactTest> _tests = new(StringComparer.Ordinal);

    public FactTest Of(FactDefinition fact, FactPredicate predicate)
    {
        int place = space[fact.Name];
        FactLayout layout = space.Layouts[place];
        if (layout.IsSet)
        {
            SetFormula formula = SetTest.Compile(fact, predicate);
            string text = fact.Name + " " + Text(formula, fact);
            return Once(text, () => new FactTest.OfMembers(place, formula, text));
        }

        // Two predicates that the same values meet are one test.
        bool[] places = [.. Enumerable.Range(0, layout.Count).Select(i => predicate.Holds(layout.ValueAt(i)))];
        string values = fact.Name + " is " + string.Join(" or ", Enumerable.Range(0, layout.Count).Where(i => places[i]).Select(i => Text(layout.ValueAt(i), fact)));
        return Once(values, () => new FactTest.OfValue(place, places, values));
    }

    private FactTest Once(string text, Func<FactTest> make)
    {
        if (!_tests.TryGetValue(text, out FactTest? test))
        {
            _tests[text] = test = make();
        }

        return test;
    }

    // Quoted, for a code that a profile declares may hold any letters and the text is what tells tests apart.
    private static string Text(FactValue value, FactDefinition fact) => fact.Type switch
    {
        FactType.Boolean => value.Raw == 1 ? "true" : "false",
        FactType.Number => $"{value.Raw}..",
        _ => "`" + fact.Values[(int)value.Raw] + "`",
    };

    private static string Text(SetFormula formula, FactDefinition fact) => formula switch
    {
        SetFormula.All all => "all(" + string.Join("; ", all.Parts.Select(part => Text(part, fact))) + ")",
        SetFormula.Any any => "any(" + string.Join("; ", any.Parts.Select(part => Text(part, fact))) + ")",
        SetFormula.Atom atom => atom.Kind + " " + string.Join(" ", fact.Values.Where((_, i) => new FactValue(atom.Members).Has(i)).Select(code => "`" + code + "`")),
        _ => throw new InvalidOperationException(),
    };
}
