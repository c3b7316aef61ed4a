using NRules.RuleModel;

namespace Kanalvalg.NRules;

/// <summary>
/// What a rule of the profile leaves in the session when it fires: it is in force in this world, for as long as it matches. A plain class,
/// for two equal facts of a record would be one to NRules, and the second refused.
/// </summary>
internal sealed class InForce(int rule, World world)
{
    /// <summary>The rule's place among the profile's rules.</summary>
    public int Rule { get; } = rule;

    public World World { get; } = world;

    /// <summary>The action of every rule. Linked to the match: where another rule comes to override this one, it goes.</summary>
    public static void Insert(IContext context, World world, int rule) => context.InsertLinked(nameof(InForce), new InForce(rule, world));
}
