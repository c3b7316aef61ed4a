namespace Kanalvalg;

/// <summary>
/// What a JSON value must look like. The file formats are written in this language once (<see cref="FormatShapes"/>); checking
/// a file, printing it in canonical form and generating the JSON Schemas all read that. A closed hierarchy of immutable nodes.
/// </summary>
internal abstract record Shape
{
    private Shape()
    {
    }

    /// <summary>What a message says is expected.</summary>
    public abstract string Expectation { get; }

    public abstract bool Accepts(SyntaxKind kind);

    /// <summary>What the reader makes of it. Not virtual, as <see cref="Condition.Accept"/> is not.</summary>
    public TResult Accept<TArgument, TResult>(IShapeReader<TArgument, TResult> reader, TArgument argument) => this switch
    {
        Text text => reader.Read(text, argument),
        Object members => reader.Read(members, argument),
        Named named => reader.Read(named, argument),
        List list => reader.Read(list, argument),
        Either either => reader.Read(either, argument),
        ByMember byMember => reader.Read(byMember, argument),
        Word word => reader.Read(word, argument),
        Boolean boolean => reader.Read(boolean, argument),
        Integer integer => reader.Read(integer, argument),
        Nothing nothing => reader.Read(nothing, argument),
        _ => throw new InvalidOperationException(),
    };

    /// <summary>True or false.</summary>
    public sealed record Boolean : Shape
    {
        public override string Expectation => "true or false";

        public override bool Accepts(SyntaxKind kind) => kind is SyntaxKind.True or SyntaxKind.False;
    }

    /// <summary>Nothing.</summary>
    public sealed record Nothing : Shape
    {
        public override string Expectation => "null";

        public override bool Accepts(SyntaxKind kind) => kind == SyntaxKind.Null;
    }

    /// <summary>A whole number within bounds.</summary>
    public sealed record Integer(long Least, long Most) : Shape
    {
        public override string Expectation => Messages.WholeNumber(Least, Most);

        public override bool Accepts(SyntaxKind kind) => kind == SyntaxKind.Number;
    }

    /// <summary>A text of some form.</summary>
    public sealed record Text(TextForm Form) : Shape
    {
        public override string Expectation => Form.Expectation;

        public override bool Accepts(SyntaxKind kind) => kind == SyntaxKind.String;
    }

    /// <summary>One of a closed list of words. An open list is a help to whoever writes: other words of the form <see cref="TextForm.Code"/> do as well.</summary>
    public sealed record Word(IReadOnlyList<string> Words, bool IsOpen = false) : Shape
    {
        public override string Expectation => IsOpen ? TextForm.Code.Expectation : Messages.OneOf(Words);

        public override bool Accepts(SyntaxKind kind) => kind == SyntaxKind.String;
    }

    /// <summary>A list; without repetitions where it is a set.</summary>
    public sealed record List(Shape Item, int Least = 0, bool IsSet = false) : Shape
    {
        public override string Expectation => "a list";

        public override bool Accepts(SyntaxKind kind) => kind == SyntaxKind.Array;
    }

    /// <summary>An object of known members and, where <see cref="Others"/> allows them, of further entries by name.</summary>
    public sealed record Object(IReadOnlyList<ShapeMember> Members, ShapeEntries? Others = null) : Shape
    {
        /// <summary>The least number of members.</summary>
        public int Least { get; init; }

        /// <summary>Whether the order in which members are written says something, so that no canonical form may change it.</summary>
        public bool KeepsOrder { get; init; }

        /// <summary>What to write for who wants a member twice; <c>null</c> where nobody does.</summary>
        public string? InsteadOfRepeating { get; init; }

        public override string Expectation => "an object";

        public override bool Accepts(SyntaxKind kind) => kind == SyntaxKind.Object;

        // Made when first asked for, for most shapes of a format nobody asks. All that ask at once make the same.
        private Dictionary<string, ShapeMember>? _byName;

        public ShapeMember? Find(string name) => (_byName ??= ByName()).TryGetValue(name, out ShapeMember? member) ? member : null;

        private Dictionary<string, ShapeMember> ByName()
        {
            var byName = new Dictionary<string, ShapeMember>(Members.Count, StringComparer.Ordinal);
            for (int i = 0; i < Members.Count; i++)
            {
                byName.Add(Members[i].Name, Members[i]);
            }

            return byName;
        }
    }

    /// <summary>The first alternative that takes a value of this kind.</summary>
    public sealed record Either(IReadOnlyList<Shape> Alternatives) : Shape
    {
        public override string Expectation => Messages.Or(Alternatives.Select(one => one.Expectation));

        public override bool Accepts(SyntaxKind kind) => For(kind) is not null;

        /// <summary>The alternative that a value of this kind must have the shape of.</summary>
        public Shape? For(SyntaxKind kind)
        {
            for (int i = 0; i < Alternatives.Count; i++)
            {
                if (Alternatives[i].Accepts(kind))
                {
                    return Alternatives[i];
                }
            }

            return null;
        }
    }

    /// <summary>An object of one shape if it has a certain member, else of another.</summary>
    public sealed record ByMember(string Name, Shape With, Shape Without) : Shape
    {
        public override string Expectation => "an object";

        public override bool Accepts(SyntaxKind kind) => kind == SyntaxKind.Object;
    }

    /// <summary>A shape with a name of its own, for shapes that are used twice or hold themselves.</summary>
    public sealed record Named(string Name, Func<Shape> Definition, string? Called = null) : Shape
    {
        public Shape Shape => Definition();

        public override string Expectation => Called ?? Shape.Expectation;

        public override bool Accepts(SyntaxKind kind) => Shape.Accepts(kind);
    }
}

/// <summary>A member of an object: its name, what it holds, one line on what it means, and whether it must be there.</summary>
internal sealed record ShapeMember(string Name, Shape Shape, string Description, bool Required = false)
{
    /// <summary>What the schemas say instead, where an editor can be told more than is checked here.</summary>
    public Func<Shape>? Completion { get; init; }
}

/// <summary>Entries of an object under names of the writer's own.</summary>
internal sealed record ShapeEntries(TextForm Name, Shape Value, string Description);

/// <summary>Reads every kind of shape; a new kind breaks every reader at compile time.</summary>
internal interface IShapeReader<in TArgument, out TResult>
{
    TResult Read(Shape.Boolean shape, TArgument argument);

    TResult Read(Shape.Nothing shape, TArgument argument);

    TResult Read(Shape.Integer shape, TArgument argument);

    TResult Read(Shape.Text shape, TArgument argument);

    TResult Read(Shape.Word shape, TArgument argument);

    TResult Read(Shape.List shape, TArgument argument);

    TResult Read(Shape.Object shape, TArgument argument);

    TResult Read(Shape.Either shape, TArgument argument);

    TResult Read(Shape.ByMember shape, TArgument argument);

    TResult Read(Shape.Named shape, TArgument argument);
}
