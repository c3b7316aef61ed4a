namespace Kanalvalg;

/// <summary>The members that an object of a request may have, as the facts of a profile and the paths beside them tell. Immutable.</summary>
internal sealed class RequestMembers
{
    private readonly RequestMember[] _members;
    private readonly Utf8Names _names;

    private RequestMembers(FactSpace space, string prefix, IEnumerable<string> paths, ref int count)
    {
        List<string> names = [];
        List<RequestMember> members = [];
        foreach (IGrouping<string, string> group in paths.GroupBy(path => path.Substring(prefix.Length).Split('.')[0], StringComparer.Ordinal))
        {
            string path = prefix + group.Key;
            int number = count++;
            names.Add(group.Key);
            members.Add(RequestPaths.Names.Contains(path) ? new RequestMember(number) { Text = path }
                : space.TryFind(path, out int fact) ? new RequestMember(number) { Fact = fact, Definition = space.Facts[fact], Values = new Utf8Names(space.Facts[fact].Values) }
                : new RequestMember(number) { Inner = new RequestMembers(space, path + ".", group, ref count) });
        }

        _names = new Utf8Names(names);
        _members = [.. members];
    }

    /// <summary>How many there are, those of inner objects among them.</summary>
    public int Count { get; private init; }

    /// <summary>The members of a whole request.</summary>
    public static RequestMembers Of(FactSpace space)
    {
        int count = 0;
        return new RequestMembers(space, "", space.Facts.Take(space.Visible).Select(fact => fact.Name).Concat(RequestPaths.Names), ref count) { Count = count };
    }

    /// <summary>The member of this name; <c>null</c> for none.</summary>
    public RequestMember? Find(ReadOnlySpan<byte> name) => _names.IndexOf(name) is var index and >= 0 ? _members[index] : null;
}

/// <summary>A member of a request and what it says: a fact, a text that facts are worked out from, or an object with more. Immutable.</summary>
internal sealed class RequestMember(int number)
{
    /// <summary>Its place among all members of a request.</summary>
    public int Number { get; } = number;

    /// <summary>The path of a text; <c>null</c> for anything else.</summary>
    public string? Text { get; init; }

    /// <summary>The members of an object; <c>null</c> for anything else.</summary>
    public RequestMembers? Inner { get; init; }

    /// <summary>The place of a fact.</summary>
    public int Fact { get; init; }

    /// <summary>The fact; <c>null</c> for anything else.</summary>
    public FactDefinition? Definition { get; init; }

    /// <summary>The codes of a fact's values, in order.</summary>
    public Utf8Names? Values { get; init; }
}
