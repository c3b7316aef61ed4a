using System.Linq.Expressions;
using System.Reflection;

namespace Kanalvalg.NRules;

/// <summary>Conditions as lambdas over a <see cref="World"/>, as many as can be told apart: each becomes a node of the network that rules share.</summary>
internal sealed class ConditionTests(FactSpace space)
{
    /// <summary>NRules binds a lambda's parameter to a pattern by this name.</summary>
    public const string WorldName = "world";

    private readonly ParameterExpression _world = Expression.Parameter(typeof(World), WorldName);
    private readonly FactTests _facts = new(space);
    private readonly Dictionary<Term, TermTest> _terms = [];

    /// <summary>Lambdas that hold together where the condition does. None for a condition that always holds.</summary>
    public IEnumerable<LambdaExpression> Of(Condition condition) => condition is Condition.AllOf all ? all.Parts.SelectMany(Of) : [Whole(condition)];

    /// <summary>A lambda for the days of a rule's text.</summary>
    public LambdaExpression Of(DatePeriod period) => Lambda(Expression.Call(_world, nameof(World.IsWithin), null, Expression.Constant(period)));

    private Expression<Func<World, bool>> Whole(Condition condition) => Lambda(condition.Accept(new Reader(this, _world)));

    private Expression<Func<World, bool>> Lambda(Expression body) => Expression.Lambda<Func<World, bool>>(body, _world);

    private TermTest Of(Term term)
    {
        if (!_terms.TryGetValue(term, out TermTest? test))
        {
            _terms[term] = test = new TermTest(term, Whole(term.When));
        }

        return test;
    }

    private sealed class Reader(ConditionTests tests, Expression world) : IConditionReader<Expression>
    {
        private static readonly MethodInfo MeetsFact = typeof(World).GetMethod(nameof(World.Meets), [typeof(FactTest)])!;
        private static readonly MethodInfo MeetsTerm = typeof(World).GetMethod(nameof(World.Meets), [typeof(TermTest)])!;

        public Expression Read(Condition.AllOf all) => Joined(all.Parts, Expression.AndAlso, empty: true);

        public Expression Read(Condition.AnyOf any) => Joined(any.Parts, Expression.OrElse, empty: false);

        // Two steps to the other world lead back: a double negation looks where the condition itself does.
        public Expression Read(Condition.Not not) => Expression.Not(not.Part.Accept(
            new Reader(tests, world is MemberExpression ? tests._world : Expression.Property(tests._world, nameof(World.Other)))));

        public Expression Read(Condition.OfTerm term) => Expression.Call(world, MeetsTerm, Expression.Constant(tests.Of(term.Term)));

        public Expression Read(Condition.Test test) => Expression.Call(world, MeetsFact, Expression.Constant(tests._facts.Of(test.Fact, test.Predicate), typeof(FactTest)));

        private Expression Joined(IReadOnlyList<Condition> parts, Func<Expression, Expression, Expression> join, bool empty) =>
            parts.Count == 0 ? Expression.Constant(empty) : parts.Select(part => part.Accept(this)).Aggregate(join);
    }
}
