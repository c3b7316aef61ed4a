namespace Kanalvalg;

/// <summary>The numbers at which the tests of number facts change their answer: between them all numbers are alike. No request says a larger one than the largest.</summary>
internal sealed class Thresholds : IConditionReader<bool>
{
    private readonly HashSet<Term> _seen = [];
    private readonly List<Threshold> _found = [];
    private readonly Action<long> _add;
    private FactDefinition? _fact;

    private Thresholds() => _add = Add;

    public static IReadOnlyList<Threshold> Of(IEnumerable<Condition> conditions)
    {
        Thresholds reader = new();
        foreach (Condition condition in conditions)
        {
            condition.Accept(reader);
        }

        return reader._found;
    }

    public bool Read(Condition.Test test)
    {
        if (test.Fact.Type == FactType.Number)
        {
            _fact = test.Fact;
            test.Predicate.AddThresholds(_add);
        }

        return true;
    }

    public bool Read(Condition.AllOf all) => ReadAll(all.Parts);

    public bool Read(Condition.AnyOf any) => ReadAll(any.Parts);

    public bool Read(Condition.Not not) => not.Part.Accept(this);

    public bool Read(Condition.OfTerm term) => !_seen.Add(term.Term) || term.Term.When.Accept(this);

    private void Add(long number)
    {
        if (number is > 0 and <= FactDefinition.LargestNumber)
        {
            _found.Add(new Threshold(_fact!, number));
        }
    }

    private bool ReadAll(IReadOnlyList<Condition> parts)
    {
        for (int i = 0; i < parts.Count; i++)
        {
            parts[i].Accept(this);
        }

        return true;
    }
}
