using System.Globalization;
using System.Text;

namespace Kanalvalg;

/// <summary>
/// A JSON value and where it stands: a place in a <see cref="SyntaxTree"/>, made anew by whoever looks at it, so that two may be of one value. Immutable.
/// </summary>
internal sealed class SyntaxNode(SyntaxTree tree, int index)
{
    public SyntaxTree Tree => tree;

    /// <summary>Its place in the tree.</summary>
    public int Index => index;

    public SyntaxKind Kind => tree[index].Kind;

    /// <summary>The byte at which its first token starts.</summary>
    public int Offset => tree[index].Offset;

    /// <summary>A string's value, or a number as written; empty otherwise.</summary>
    public string Text => tree.TextOf(index);

    public SourceText Source => tree.Source;

    public SyntaxNode? Parent => tree[index].Parent is var parent and >= 0 ? new SyntaxNode(tree, parent) : null;

    /// <summary>An object's members in the order written; repeated names are all there.</summary>
    public SyntaxMembers Members => new(tree, index);

    /// <summary>An array's items.</summary>
    public SyntaxItems Items => new(tree, index);

    /// <summary>A number that is an integer and fits; <c>null</c> for everything else.</summary>
    public long? Integer =>
        Kind == SyntaxKind.Number && long.TryParse(Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long value) ? value : null;

    /// <summary>Where it stands in the file, as a JSON path: <c>$.rules[3].when</c>.</summary>
    public string Path => Parent is not { } parent ? "$"
        : tree[index].Name is var name and >= 0 ? parent.PathOf(tree.Texts[name])
        : parent.Path + "[" + tree[index].Place.ToString(CultureInfo.InvariantCulture) + "]";

    /// <summary>The value of the first member of this name; <c>null</c> where there is none or this is no object.</summary>
    public SyntaxNode? Member(string name) => tree.Find(index, name) is var found and >= 0 ? new SyntaxNode(tree, found) : null;

    /// <summary>Whether a member of this object is the first of its name.</summary>
    public bool IsFirst(SyntaxMember member) => tree.Find(index, member.Name) == member.Value.Index;

    /// <summary>The text of the first member of this name; <c>null</c> where that is missing or no string.</summary>
    public string? TextOf(string name) =>
        tree.Find(index, name) is var found and >= 0 && tree[found].Kind == SyntaxKind.String ? tree.TextOf(found) : null;

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

    /// <summary>The member of which it is the value.</summary>
    internal SyntaxMember AsMember() => new(tree.Texts[tree[index].Name], tree[index].Place, this);

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
