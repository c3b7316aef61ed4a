using System.Globalization;
using System.Text;

namespace Kanalvalg;

/// <summary>A fact with a value, by code. Immutable.</summary>
public sealed class FactSetting
{
    internal FactSetting(FactDefinition definition, FactValue value) => (Definition, Setting) = (definition, value);

    /// <summary>The fact's name, which is its path in a request.</summary>
    public string Fact => Definition.Name;

    /// <summary>The value as JSON: <c>true</c>, <c>"matched"</c>, <c>["personal"]</c>, <c>3</c>.</summary>
    public string Value => Json(Definition, Setting);

    internal FactDefinition Definition { get; }

    internal FactValue Setting { get; }

    /// <summary>The fact and its value.</summary>
    public override string ToString() => Fact + ": " + Value;

    /// <summary>A value as JSON. Codes hold letters, digits and hyphens alone, so nothing needs to be escaped.</summary>
    internal static string Json(FactDefinition definition, FactValue value)
    {
        switch (definition.Type)
        {
            case FactType.Boolean:
                return value.Raw != 0 ? "true" : "false";
            case FactType.Number:
                return value.Raw.ToString(CultureInfo.InvariantCulture);
            case FactType.Choice:
                return "\"" + definition.Values[(int)value.Raw] + "\"";
            default:
                StringBuilder members = new("[");
                for (int i = 0; i < definition.Values.Count; i++)
                {
                    if (value.Has(i))
                    {
                        members.Append(members.Length > 1 ? "," : "").Append('"').Append(definition.Values[i]).Append('"');
                    }
                }

                return members.Append(']').ToString();
        }
    }
}
