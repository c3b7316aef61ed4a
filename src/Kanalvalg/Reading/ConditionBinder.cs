namespace Kanalvalg;

/// <summary>
/// Binds conditions: every name resolved, every test fit for its fact. Recursion goes as deep as files may nest; terms are bound
/// before what uses them, and all that a condition nests, terms included, is bounded, so that whoever reads it may recurse too.
/// </summary>
internal sealed class ConditionBinder(BindingNames names)
{
    /// <summary>The most levels of a condition with the terms in it.</summary>
    public const int MostLevels = 500;

    private readonly PredicateBinder _predicates = new(names.Diagnostics);
    private readonly Dictionary<string, int> _levelsOfTerm = new(StringComparer.Ordinal);

    /// <summary>The condition; <c>null</c> where it is missing or part of it is at fault.</summary>
    public Condition? Bind(SyntaxNode? node) => node is null ? null : Bind(node, null);

    /// <summary>The condition of a term, whose levels then count wherever the term is used.</summary>
    public Condition? BindTerm(string name, SyntaxNode? node) => node is null ? null : Bind(node, name);

    private Condition? Bind(SyntaxNode node, string? term)
    {
        (Condition? condition, int levels) = Read(node);
        if (condition is not null && levels > MostLevels)
        {
            names.Diagnostics.Report(node, Messages.ConditionTooDeep(MostLevels));
            return null;
        }

        if (term is not null)
        {
            _levelsOfTerm[term] = levels;
        }

        return condition;
    }

    private (Condition? Condition, int Levels) Read(SyntaxNode node)
    {
        if (node.Kind != SyntaxKind.Object)
        {
            return default;
        }

        if (node.Members.Single is { } only)
        {
            (Condition? one, int levelsOfOne) = Read(node, only);
            return (one, levelsOfOne + 1);
        }

        Condition[] parts = new Condition[node.Members.Length];
        int count = 0;
        int levels = 0;
        foreach (SyntaxMember member in node.Members)
        {
            (Condition? part, int below) = Read(node, member);
            levels = Math.Max(levels, below);
            if (part is not null)
            {
                parts[count++] = part;
            }
        }

        return (count < parts.Length ? null : count == 0 ? Condition.Always : new Condition.AllOf(parts), levels + 1);
    }

    private (Condition? Condition, int Levels) Read(SyntaxNode holder, SyntaxMember member)
    {
        switch (member.Name)
        {
            case "any":
                (IReadOnlyList<Condition>? any, int anyLevels) = ReadAll(member.Value);
                return (any is null ? null : new Condition.AnyOf(any), anyLevels + 1);
            case "all":
                (IReadOnlyList<Condition>? all, int allLevels) = ReadAll(member.Value);
                return (all is null ? null : new Condition.AllOf(all), allLevels + 1);
            case "not":
                (Condition? inner, int levels) = Read(member.Value);
                return (inner is null ? null : new Condition.Not(inner), levels + 1);
            case "term":
                return ReadTerm(member.Value);
            default:
                return (ReadTest(holder, member), 1);
        }
    }

    private (IReadOnlyList<Condition>? Parts, int Levels) ReadAll(SyntaxNode list)
    {
        Condition[] parts = new Condition[list.Items.Length];
        int count = 0;
        int levels = 0;
        foreach (SyntaxNode item in list.Items)
        {
            (Condition? part, int below) = Read(item);
            levels = Math.Max(levels, below);
            if (part is not null)
            {
                parts[count++] = part;
            }
        }

        return (count > 0 && count == parts.Length ? parts : null, levels);
    }

    private (Condition? Condition, int Levels) ReadTerm(SyntaxNode name)
    {
        if (name.Kind != SyntaxKind.String || names.Find(names.Terms, name, Messages.UnknownTerm) is not { } term)
        {
            return default;
        }

        return (new Condition.OfTerm(term), _levelsOfTerm[term.Name] + 1);
    }

    private Condition.Test? ReadTest(SyntaxNode holder, SyntaxMember member)
    {
        if (!names.Facts.TryGetValue(member.Name, out FactDefinition? fact))
        {
            string? nearest = names.Diagnostics.Nearest(member.Name, ConditionShape.Combinators.Concat(names.Facts.Keys));
            names.Diagnostics.Report(holder, member, Messages.UnknownFact(holder.Source.QuoteName(member.Name), nearest));
            return null;
        }

        return fact is not null && _predicates.Bind(fact, member.Value) is { } predicate ? new Condition.Test(fact, predicate) : null;
    }
}
