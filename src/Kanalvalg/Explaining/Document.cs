namespace Kanalvalg;

/// <summary>What people read, before it is text, Markdown or HTML. Immutable.</summary>
internal sealed record Document(Language Language, RichText Title, IReadOnlyList<DocumentBlock> Blocks);

/// <summary>A part of a document. A closed hierarchy of immutable nodes with one place of dispatch.</summary>
internal abstract record DocumentBlock
{
    private DocumentBlock()
    {
    }

    public abstract void Accept(IDocumentWriter writer);

    /// <summary>A heading and what stands under it.</summary>
    public sealed record Section(RichText Heading, IReadOnlyList<DocumentBlock> Blocks) : DocumentBlock
    {
        public override void Accept(IDocumentWriter writer) => writer.Write(this);
    }

    /// <summary>A paragraph; one that <see cref="Stands"/> out is what a reader in haste must see.</summary>
    public sealed record Paragraph(RichText Text, bool Stands = false) : DocumentBlock
    {
        public override void Accept(IDocumentWriter writer) => writer.Write(this);
    }

    /// <summary>A list; ordered where the order counts.</summary>
    public sealed record ItemList(bool Ordered, IReadOnlyList<DocumentItem> Items) : DocumentBlock
    {
        public override void Accept(IDocumentWriter writer) => writer.Write(this);
    }

    /// <summary>Terms, each with what it is.</summary>
    public sealed record Definitions(IReadOnlyList<KeyValuePair<RichText, RichText>> Rows) : DocumentBlock
    {
        public override void Accept(IDocumentWriter writer) => writer.Write(this);
    }

    /// <summary>A table; every row has a cell for each heading.</summary>
    public sealed record Table(IReadOnlyList<RichText> Headings, IReadOnlyList<IReadOnlyList<RichText>> Rows) : DocumentBlock
    {
        public override void Accept(IDocumentWriter writer) => writer.Write(this);
    }
}

/// <summary>An item of a list: a text, and what belongs to it.</summary>
internal sealed record DocumentItem(RichText Text, IReadOnlyList<DocumentBlock> Blocks)
{
    public DocumentItem(RichText text)
        : this(text, [])
    {
    }
}

/// <summary>Writes every kind of block; a new kind breaks every writer at compile time.</summary>
internal interface IDocumentWriter
{
    void Write(DocumentBlock.Section section);

    void Write(DocumentBlock.Paragraph paragraph);

    void Write(DocumentBlock.ItemList list);

    void Write(DocumentBlock.Definitions definitions);

    void Write(DocumentBlock.Table table);
}
