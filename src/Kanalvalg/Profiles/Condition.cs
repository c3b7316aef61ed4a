namespace Kanalvalg;

/// <summary>When a rule, a term, an invariant or a scope applies. A closed hierarchy of immutable nodes with one place of dispatch.</summary>
internal abstract record Condition
{
    /// <summary>The condition <c>{}</c>, which always holds.</summary>
    public static readonly Condition Always = new AllOf([]);

    private Condition()
    {
    }

    /// <summary>What the reader makes of it. Not virtual: of a generic virtual method each kind's is compiled at run time, even in a build compiled ahead.</summary>
    public TResult Accept<TResult>(IConditionReader<TResult> reader) => this switch
    {
        Test test => reader.Read(test),
        AllOf all => reader.Read(all),
        OfTerm term => reader.Read(term),
        AnyOf any => reader.Read(any),
        Not not => reader.Read(not),
        _ => throw new InvalidOperationException(),
    };

    /// <summary>Both: nothing is nested that need not be.</summary>
    public static Condition Join(Condition first, Condition second) =>
        first is AllOf { Parts.Count: 0 } ? second
        : second is AllOf { Parts.Count: 0 } ? first
        : new AllOf(new[] { first, second });

    /// <summary>One fact meets a predicate. Settled as soon as all values that the fact may still have agree.</summary>
    public sealed record Test(FactDefinition Fact, FactPredicate Predicate) : Condition;

    /// <summary>All parts hold; true without parts.</summary>
    public sealed record AllOf(IReadOnlyList<Condition> Parts) : Condition;

    /// <summary>At least one part holds.</summary>
    public sealed record AnyOf(IReadOnlyList<Condition> Parts) : Condition;

    /// <summary>The part does not hold.</summary>
    public sealed record Not(Condition Part) : Condition;

    /// <summary>What the term stands for holds.</summary>
    public sealed record OfTerm(Term Term) : Condition;
}

/// <summary>Reads every kind of condition; a new kind breaks every reader at compile time.</summary>
internal interface IConditionReader<out TResult>
{
    TResult Read(Condition.Test test);

    TResult Read(Condition.AllOf all);

    TResult Read(Condition.AnyOf any);

    TResult Read(Condition.Not not);

    TResult Read(Condition.OfTerm term);
}
