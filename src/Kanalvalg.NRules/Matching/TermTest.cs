using System.Linq.Expressions;

namespace Kanalvalg.NRules;

/// <summary>
/// Whether a term holds. Not a rule that derives it: a term that no rule derived would read as denied, and written out where it is used,
/// terms of terms would grow without bound.
/// </summary>
internal sealed class TermTest(Term term, Expression<Func<World, bool>> condition)
{
    private readonly Func<World, bool> _condition = condition.Compile();

    public bool Holds(World world) => _condition(world);

    public override string ToString() => "term `" + term.Name + "`";
}
