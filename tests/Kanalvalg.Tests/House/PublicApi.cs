using System.Reflection;
using System.Text;

namespace Kanalvalg.Tests.House;

/// <summary>The public surface of an assembly as text.</summary>
internal static class PublicApi
{
    public static string Of(Assembly assembly)
    {
        StringBuilder api = new();
        foreach (Type type in assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            api.Append(Head(type)).Append('\n');
            foreach (string member in Members(type).Distinct().Order(StringComparer.Ordinal))
            {
                api.Append("    ").Append(member).Append('\n');
            }
        }

        return api.ToString();
    }

    private static string Head(Type type)
    {
        string kind = type.IsEnum ? "enum" : type.IsInterface ? "interface" : type.IsValueType ? "struct" : type is { IsAbstract: true, IsSealed: true } ? "static class" : type.IsAbstract ? "abstract class" : type.IsSealed ? "sealed class" : "class";
        IEnumerable<string> bases = type.GetInterfaces().Where(one => one.IsPublic).Select(Name).Order(StringComparer.Ordinal);
        if (type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType) && parent != typeof(Enum))
        {
            bases = bases.Prepend(Name(parent));
        }

        return kind + " " + Name(type) + (type.IsEnum || !bases.Any() ? "" : " : " + string.Join(", ", bases));
    }

    private static IEnumerable<string> Members(Type type)
    {
        const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        if (type.IsEnum)
        {
            return Enum.GetNames(type).Select(name => $"{name} = {Convert.ToInt64(Enum.Parse(type, name), System.Globalization.CultureInfo.InvariantCulture)}");
        }

        return type.GetConstructors(Declared).Where(IsSeen).Select(one => "new(" + Parameters(one) + ")")
            .Concat(type.GetMethods(Declared).Where(one => IsSeen(one) && (!one.IsSpecialName || one.Name.StartsWith("op_", StringComparison.Ordinal)) && !one.Name.Contains('<', StringComparison.Ordinal)).Select(one => Static(one) + Name(one.ReturnType) + " " + one.Name + "(" + Parameters(one) + ")"))
            .Concat(type.GetProperties(Declared).Where(one => one.GetMethod is { } get && IsSeen(get)).Select(one => Static(one.GetMethod!) + Name(one.PropertyType) + " " + one.Name + " { get;" + (one.SetMethod is { } set && IsSeen(set) ? IsInit(set) ? " init; }" : " set; }" : " }")))
            .Concat(type.GetFields(Declared).Where(one => one.IsPublic || one.IsFamily).Select(one => (one.IsStatic ? "static " : "") + Name(one.FieldType) + " " + one.Name));
    }

    private static bool IsSeen(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static bool IsInit(MethodInfo set) => set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(System.Runtime.CompilerServices.IsExternalInit));

    private static string Static(MethodBase method) => method.IsStatic ? "static " : "";

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(one => Name(one.ParameterType) + " " + one.Name + (one.HasDefaultValue ? " = " + (one.DefaultValue ?? "default") : "")));

    private static string Name(Type type)
    {
        if (type.IsByRef)
        {
            return "ref " + Name(type.GetElementType()!);
        }

        if (!type.IsGenericType)
        {
            return type.IsArray ? Name(type.GetElementType()!) + "[]" : type.Name;
        }

        string arguments = string.Join(", ", type.GetGenericArguments().Select(Name));
        return Nullable.GetUnderlyingType(type) is { } value ? Name(value) + "?" : type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)] + "<" + arguments + ">";
    }
}
