namespace Kanalvalg;

/// <summary>The facts that conditions test and the terms that they name, through terms too. Mutable while conditions are added.</summary>
internal sealed class ConditionUses : IConditionReader<bool>
{
    public ISet<string> Facts { get; } = new HashSet<string>(StringComparer.Ordinal);

    public ISet<string> Terms { get; } = new HashSet<string>(StringComparer.Ordinal);

    public ConditionUses Add(Condition condition)
    {
        condition.Accept(this);
        return this;
    }

    public bool Read(Condition.Test test) => Facts.Add(test.Fact.Name);

    public bool Read(Condition.AllOf all) => Each(all.Parts);

    public bool Read(Condition.AnyOf any) => Each(any.Parts);

    public bool Read(Condition.Not not) => not.Part.Accept(this);

    public bool Read(Condition.OfTerm term) => Terms.Add(term.Term.Name) && term.Term.When.Accept(this);

    private bool Each(IReadOnlyList<Condition> parts)
    {
        foreach (Condition part in parts)
        {
            part.Accept(this);
        }

        return true;
    }
}
