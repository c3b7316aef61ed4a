using System.Linq.Dynamic.Core;
using System.Text.Json.Nodes;

namespace Kanalvalg.Peers;

/// <summary>Facts as objects of a class made for them, a typed property each, as an application would have them.</summary>
internal sealed class FactObjects
{
    private readonly FactDefinition[] _facts;
    private readonly Type _type;

    public FactObjects(IEnumerable<FactDefinition> facts)
    {
        _facts = [.. facts];
        _type = DynamicClassFactory.CreateType([.. _facts.Select(fact => new DynamicProperty(LambdaWriter.PropertyOf(fact.Name), TypeOf(fact)))]);
    }

    public IEnumerable<FactDefinition> Facts => _facts;

    public object Make(JsonObject values)
    {
        object made = Activator.CreateInstance(_type)!;
        foreach (FactDefinition fact in _facts)
        {
            JsonNode value = values[fact.Name]!;
            _type.GetProperty(LambdaWriter.PropertyOf(fact.Name))!.SetValue(made, fact.Type switch
            {
                FactType.Boolean => value.GetValue<bool>(),
                FactType.Number => value.GetValue<long>(),
                FactType.Set => value.AsArray().Select(member => member!.GetValue<string>()).ToHashSet(StringComparer.Ordinal),
                _ => value.GetValue<string>(),
            });
        }

        return made;
    }

    private static Type TypeOf(FactDefinition fact) => fact.Type switch
    {
        FactType.Boolean => typeof(bool),
        FactType.Number => typeof(long),
        FactType.Set => typeof(HashSet<string>),
        _ => typeof(string),
    };
}
