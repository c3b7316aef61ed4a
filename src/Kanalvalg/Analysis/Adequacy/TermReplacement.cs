namespace Kanalvalg;

/// <summary>Conditions with one term replaced by another, through the terms that use it; what does not use it stays as it is.</summary>
internal sealed class TermReplacement : IConditionReader<Condition>
{
    private readonly Dictionary<Term, Term> _terms = [];

    public TermReplacement(Term term, Condition when) => _terms[term] = new Term(term.Name, when, term.Label, term.Covers);

    /// <summary>What a term is then.</summary>
    public Term Of(Term term)
    {
        if (!_terms.TryGetValue(term, out Term? replaced))
        {
            Condition when = term.When.Accept(this);
            _terms[term] = replaced = ReferenceEquals(when, term.When) ? term : new Term(term.Name, when, term.Label, term.Covers);
        }

        return replaced;
    }

    public Condition Read(Condition.Test test) => test;

    public Condition Read(Condition.AllOf all) => Parts(all.Parts) is { } parts ? new Condition.AllOf(parts) : all;

    public Condition Read(Condition.AnyOf any) => Parts(any.Parts) is { } parts ? new Condition.AnyOf(parts) : any;

    public Condition Read(Condition.Not not) => not.Part.Accept(this) is var part && ReferenceEquals(part, not.Part) ? not : new Condition.Not(part);

    public Condition Read(Condition.OfTerm term) => Of(term.Term) is var replaced && ReferenceEquals(replaced, term.Term) ? term : new Condition.OfTerm(replaced);

    private Condition[]? Parts(IReadOnlyList<Condition> parts)
    {
        Condition[] replaced = [.. parts.Select(part => part.Accept(this))];
        return replaced.Where((part, i) => !ReferenceEquals(part, parts[i])).Any() ? replaced : null;
    }
}
