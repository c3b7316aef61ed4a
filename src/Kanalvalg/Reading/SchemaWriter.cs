using System.Globalization;

namespace Kanalvalg;

/// <summary>Writes a shape as a JSON Schema (draft 2020-12). What a schema cannot say of a text - that a date exists - is left to reading.</summary>
internal sealed class SchemaWriter : IShapeReader<string, bool>
{
    private readonly CanonicalJson _text = new(indented: true);
    private readonly List<Shape.Named> _named = [];

    private SchemaWriter()
    {
    }

    public static string SchemaOf(Shape shape, string title)
    {
        var writer = new SchemaWriter();
        return writer.WriteRoot(shape, title);
    }

    public bool Read(Shape.Boolean shape, string argument) => Typed("boolean", argument);

    public bool Read(Shape.Nothing shape, string argument) => Typed("null", argument);

    public bool Read(Shape.Integer shape, string argument)
    {
        Start("integer", argument);
        Number("minimum", shape.Least);
        Number("maximum", shape.Most);
        return End();
    }

    public bool Read(Shape.Text shape, string argument)
    {
        Start("string", argument);
        String("pattern", shape.Form.Pattern);
        return End();
    }

    public bool Read(Shape.Word shape, string argument)
    {
        if (!shape.IsOpen)
        {
            Start("string", argument);
            Enum(shape.Words);
            return End();
        }

        Start(null, argument);
        _text.Name("anyOf");
        _text.Open('[');
        Start(null, "");
        Enum(shape.Words);
        End();
        Write(Shapes.Code, "");
        _text.Close(']');
        return End();
    }

    public bool Read(Shape.List shape, string argument)
    {
        Start("array", argument);
        _text.Name("items");
        Write(shape.Item, "");
        if (shape.Least > 0)
        {
            Number("minItems", shape.Least);
        }

        if (shape.IsSet)
        {
            Literal("uniqueItems", "true");
        }

        return End();
    }

    public bool Read(Shape.Object shape, string argument)
    {
        Start("object", argument);
        WriteObject(shape);
        return End();
    }

    public bool Read(Shape.Either shape, string argument)
    {
        Start(null, argument);
        _text.Name("anyOf");
        _text.Open('[');
        foreach (Shape alternative in shape.Alternatives)
        {
            Write(alternative, "");
        }

        _text.Close(']');
        return End();
    }

    public bool Read(Shape.ByMember shape, string argument)
    {
        Start("object", argument);
        _text.Name("if");
        _text.Open('{');
        Strings("required", [shape.Name]);
        _text.Close('}');
        _text.Name("then");
        Write(shape.With, "");
        _text.Name("else");
        Write(shape.Without, "");
        return End();
    }

    public bool Read(Shape.Named shape, string argument)
    {
        if (_named.TrueForAll(one => one.Name != shape.Name))
        {
            _named.Add(shape);
        }

        Start(null, argument);
        String("$ref", "#/$defs/" + shape.Name);
        return End();
    }

    private string WriteRoot(Shape shape, string title)
    {
        _text.Open('{');
        String("$schema", "https://json-schema.org/draft/2020-12/schema");
        String("title", title);
        if (shape is Shape.Object root)
        {
            String("type", "object");
            WriteObject(root);
        }
        else
        {
            _text.Name("allOf");
            _text.Open('[');
            Write(shape, "");
            _text.Close(']');
        }

        _text.Name("$defs");
        _text.Open('{');

        // The list grows while it is walked: a definition may name others.
        for (int i = 0; i < _named.Count; i++)
        {
            _text.Name(_named[i].Name);
            Write(_named[i].Shape, "");
        }

        _text.Close('}');
        _text.Close('}');
        return _text.ToString();
    }

    private void WriteObject(Shape.Object shape)
    {
        if (shape.Members.Count > 0)
        {
            _text.Name("properties");
            _text.Open('{');
            foreach (ShapeMember member in shape.Members)
            {
                _text.Name(member.Name);
                Write(member.Completion?.Invoke() ?? member.Shape, member.Description);
            }

            _text.Close('}');
        }

        List<string> required = [.. shape.Members.Where(member => member.Required).Select(member => member.Name)];
        if (required.Count > 0)
        {
            Strings("required", required);
        }

        if (shape.Least > 0)
        {
            Number("minProperties", shape.Least);
        }

        WriteOthers(shape.Others);
    }

    private void WriteOthers(ShapeEntries? others)
    {
        if (others is null)
        {
            Literal("additionalProperties", "false");
            return;
        }

        if (others.Name.Pattern is { } pattern)
        {
            _text.Name("propertyNames");
            _text.Open('{');
            String("pattern", pattern);
            _text.Close('}');
        }

        _text.Name("additionalProperties");
        Write(others.Value, others.Description);
    }

    private void Write(Shape shape, string description) => shape.Accept(this, description);

    private bool Typed(string type, string description)
    {
        Start(type, description);
        return End();
    }

    private void Start(string? type, string description)
    {
        _text.Open('{');
        String("description", description.Length > 0 ? description : null);
        String("type", type);
    }

    private bool End()
    {
        _text.Close('}');
        return true;
    }

    private void Enum(IReadOnlyList<string> words) => Strings("enum", words);

    private void String(string name, string? value)
    {
        if (value is not null)
        {
            _text.Name(name);
            _text.String(value);
        }
    }

    private void Number(string name, long value) => Literal(name, value.ToString(CultureInfo.InvariantCulture));

    private void Literal(string name, string value)
    {
        _text.Name(name);
        _text.Literal(value);
    }

    private void Strings(string name, IEnumerable<string> values)
    {
        _text.Name(name);
        _text.Open('[');
        foreach (string value in values)
        {
            _text.String(value);
        }

        _text.Close(']');
    }
}
