using System.Text.Json.Nodes;

namespace Kanalvalg.Tests.Properties;

/// <summary>One entry of a condition.</summary>
internal abstract record EntryModel
{
    /// <summary>The member's name and value in the condition object.</summary>
    public abstract (string Name, JsonNode? Value) Json(ProfileModel profile);

    /// <summary>Smaller ones.</summary>
    public virtual IEnumerable<EntryModel> Shrink() => [];

    /// <summary>The same entry of a profile whose terms are named otherwise.</summary>
    public virtual EntryModel Renamed(string prefix) => this;

    public sealed record Test(string Fact, string Predicate) : EntryModel
    {
        public override (string Name, JsonNode? Value) Json(ProfileModel profile) => (Fact, JsonNode.Parse(Predicate));
    }

    public sealed record Term(string Name) : EntryModel
    {
        // A term that was shrunk away holds always.
        public override (string Name, JsonNode? Value) Json(ProfileModel profile) =>
            profile.Terms.ContainsKey(Name) ? ("term", Name) : ("all", new JsonArray(new JsonObject()));

        public override EntryModel Renamed(string prefix) => new Term(prefix + Name);
    }

    public sealed record Not(ConditionModel Part) : EntryModel
    {
        public override (string Name, JsonNode? Value) Json(ProfileModel profile) => ("not", Part.Json(profile));

        public override IEnumerable<EntryModel> Shrink() => Part.Shrink().Select(part => new Not(part));

        public override EntryModel Renamed(string prefix) => new Not(Part.Renamed(prefix));
    }

    public sealed record Parts(string Combinator, ConditionModel[] Of) : EntryModel
    {
        public override (string Name, JsonNode? Value) Json(ProfileModel profile) => (Combinator, new JsonArray([.. Of.Select(part => part.Json(profile))]));

        public override IEnumerable<EntryModel> Shrink() =>
            Shrinking.List(Of, part => part.Shrink()).Where(parts => parts.Length > 0).Select(parts => new Parts(Combinator, parts));

        public override EntryModel Renamed(string prefix) => new Parts(Combinator, [.. Of.Select(part => part.Renamed(prefix))]);
    }
}

/// <summary>A condition: a conjunction of entries.</summary>
internal sealed record ConditionModel(EntryModel[] Entries)
{
    public static readonly ConditionModel Always = new([]);

    public JsonObject Json(ProfileModel profile)
    {
        JsonObject json = [];
        foreach (EntryModel entry in Entries)
        {
            (string name, JsonNode? value) = entry.Json(profile);
            json[name] = value;
        }

        return json;
    }

    public IEnumerable<ConditionModel> Shrink() => Shrinking.List(Entries, entry => entry.Shrink()).Select(entries => new ConditionModel(entries));

    /// <summary>The same condition of a profile whose terms are named otherwise.</summary>
    public ConditionModel Renamed(string prefix) => new([.. Entries.Select(entry => entry.Renamed(prefix))]);
}
