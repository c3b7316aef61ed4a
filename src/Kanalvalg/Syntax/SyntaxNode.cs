using System.Globalization;
using System.Text;

namespace Kanalvalg;

/// <summary>A JSON value and where it stands. Immutable once <see cref="JsonSyntax"/> has returned it.</summary>
internal sealed class SyntaxNode(SyntaxKind kind, int offset, string text, SourceText source, SyntaxNode? parent, int place)
{
    private static readonly SyntaxMember[] NoMembers = [];
    private static readonly SyntaxNode[] NoItems = [];

    public SyntaxKind Kind { get; } = kind;

    /// <summary>The byte at which its first token starts.</summary>
    public int Offset { get; } = offset;

    /// <summary>A string's value, or a number as written; empty otherwise.</summary>
    public string Text { get; } = text;

    public SourceText Source { get; } = source;

    public SyntaxNode? Parent { get; } = parent;

    /// <summary>An object's members in the order written; repeated names are all there.</summary>
    public SyntaxMember[] Members { get; private set; } = NoMembers;

    /// <summary>An array's items.</summary>
    public SyntaxNode[] Items { get; private set; } = NoItems;

    /// <summary>A number that is an integer and fits; <c>null</c> for everything else.</summary>
    public long? Integer =>
        Kind == SyntaxKind.Number && long.TryParse(Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long value) ? value : null;

    /// <summary>Where it stands in the file, as a JSON path: <c>$.rules[3].when</c>.</summary>
    public string Path => Parent is null
        ? "$"
        : Parent.Kind == SyntaxKind.Object ? Parent.PathOf(Parent.Members[place].Name) : Parent.Path + "[" + place.ToString(CultureInfo.InvariantCulture) + "]";

    /// <summary>The value of the first member of this name; <c>null</c> where there is none or this is no object.</summary>
    public SyntaxNode? Member(string name)
    {
        foreach (SyntaxMember member in Members)
        {
            if (member.Name == name)
            {
                return member.Value;
            }
        }

        return null;
    }

    /// <summary>The path of a member of this object, there or missing. In a private file a name that may not be echoed is left out.</summary>
    public string PathOf(string member)
    {
        if (!Source.MayEcho(member))
        {
            return Path + "['…']";
        }

        bool plain = member.Length > 0 && member.All(c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_');
        return plain ? Path + "." + member : Path + "['" + Escape(member) + "']";
    }

    /// <summary>The value as a message may say it.</summary>
    public Quoted Quote() => Source.Quote(Kind switch
    {
        SyntaxKind.String or SyntaxKind.Number => Text,
        SyntaxKind.True => "true",
        SyntaxKind.False => "false",
        SyntaxKind.Null => "null",
        SyntaxKind.Object => "{…}",
        _ => "[…]",
    });

    internal void Close(SyntaxMember[] members) => Members = members;

    internal void Close(SyntaxNode[] items) => Items = items;

    private static string Escape(string name)
    {
        var escaped = new StringBuilder();
        foreach (char c in Quoted.Clean(name))
        {
            escaped.Append(c is '\'' or '\\' ? "\\" : "").Append(c);
        }

        return escaped.ToString();
    }
}

/// <summary>A member of an object: its name, where the name stands, and its value.</summary>
internal readonly record struct SyntaxMember(string Name, int NameOffset, SyntaxNode Value);
