namespace Kanalvalg;

/// <summary>
/// Where the values that a fact may still have stand in the words of a <see cref="Scenario"/>. A choice, a boolean or a number has one
/// bit a value (a number one bit an interval between the thresholds that its decisions rest on); a set has one bit a member for "may have it"
/// and one for "may lack it". Immutable.
/// </summary>
internal sealed class FactSpace
{
    private readonly Dictionary<string, int> _index = new(StringComparer.Ordinal);

    /// <summary>A space for a profile's facts whose numbers are cut at these thresholds.</summary>
    public FactSpace(IReadOnlyList<FactDefinition> facts, IEnumerable<Threshold> thresholds)
    {
        Visible = facts.Count;
        FactDefinition content = facts.First(fact => fact.Name == FactNames.Content);
        List<FactDefinition> all = [.. facts];
        StatedContent = all.Count;
        all.Add(new FactDefinition { Name = "message.content as stated", Type = FactType.Set, Values = content.Values, Implies = content.Implies });
        SenderDomain = all.Count;
        all.Add(Domain("sender.domain"));
        RecipientDomain = all.Count;
        all.Add(Domain("recipient.domain"));
        Facts = all;

        ILookup<string, Threshold> cuts = thresholds.ToLookup(cut => cut.Fact.Name, StringComparer.Ordinal);
        Layouts = new FactLayout[all.Count];
        int bit = 0;
        int numbers = 0;
        for (int i = 0; i < all.Count; i++)
        {
            _index[all[i].Name] = i;
            Layouts[i] = Place(all[i], cuts[all[i].Name], ref bit, ref numbers);
        }

        (Systems, ArrivedBy) = (_index[FactNames.Systems], _index[FactNames.MessageArrivedBy]);
        Words = (bit + 63) / 64;
        Numbers = numbers;
    }

    /// <summary>All facts: the profile's, then those the library keeps for itself.</summary>
    public IReadOnlyList<FactDefinition> Facts { get; }

    /// <summary>How many of <see cref="Facts"/> a profile can test.</summary>
    public int Visible { get; }

    /// <summary>Where each fact stands.</summary>
    public FactLayout[] Layouts { get; }

    /// <summary>How many words the values take.</summary>
    public int Words { get; }

    /// <summary>How many facts are numbers.</summary>
    public int Numbers { get; }

    /// <summary>Where in a scenario's words the origins begin, two bits each, behind the values and the numbers.</summary>
    public int OriginWords => Words + Numbers;

    /// <summary>Where in a scenario's words its two days stand, behind the origins and last.</summary>
    public int DayWords => OriginWords + ((Visible + 31) / 32);

    /// <summary>The systems at hand.</summary>
    public int Systems { get; }

    /// <summary>How the message arrived.</summary>
    public int ArrivedBy { get; }

    /// <summary>The content that the host stated, before what the message quotes or shows in its subject is added.</summary>
    public int StatedContent { get; }

    /// <summary>Whose domain the sender's address is at.</summary>
    public int SenderDomain { get; }

    /// <summary>Whose domain the recipient's address is at.</summary>
    public int RecipientDomain { get; }

    /// <summary>The word of a scenario in which the number given of a fact that is one stands, one more than it is.</summary>
    public int NumberWordOf(int fact) => Words + Layouts[fact].Number;

    /// <summary>Where in a scenario's words the origin of a visible fact stands, in two bits.</summary>
    public (int Word, int Shift) OriginOf(int fact) => (OriginWords + (fact / 32), fact % 32 * 2);

    /// <summary>Where a visible fact comes from, as a scenario's words have it.</summary>
    public FactOrigin OriginOf(int fact, ulong[] words)
    {
        (int word, int shift) = OriginOf(fact);
        return (FactOrigin)((words[word] >> shift) & 3);
    }

    /// <summary>The place of a fact that is known to exist.</summary>
    public int this[string name] => _index[name];

    /// <summary>The place of a fact among those a request may name.</summary>
    public bool TryFind(string name, out int fact) => _index.TryGetValue(name, out fact) && fact < Visible;

    private static FactDefinition Domain(string name) => new() { Name = name, Type = FactType.Choice, Values = ["own", "other", "none"] };

    private static FactLayout Place(FactDefinition fact, IEnumerable<Threshold> cuts, ref int bit, ref int numbers)
    {
        long[] starts = fact.Type == FactType.Number ? Starts(cuts) : [];
        int values = fact.Type switch
        {
            FactType.Boolean => 2,
            FactType.Number => starts.Length,
            _ => fact.Values.Count,
        };

        int first = Reserve(values, ref bit);
        int lacks = fact.Type == FactType.Set ? Reserve(values, ref bit) : first;
        return new FactLayout(fact.Type == FactType.Set, first, lacks, values, starts, fact.Type == FactType.Number ? numbers++ : -1);
    }

    private static long[] Starts(IEnumerable<Threshold> cuts)
    {
        long[] starts = new long[16];
        int count = 1;
        foreach (Threshold cut in cuts)
        {
            if (count == starts.Length)
            {
                starts = First(starts, count, count * 2);
            }

            starts[count++] = cut.Number;
        }

        Sort(starts, count);
        int distinct = 1;
        for (int i = 1; i < count; i++)
        {
            if (starts[i] != starts[distinct - 1])
            {
                starts[distinct++] = starts[i];
            }
        }

        return First(starts, distinct, distinct);
    }

    // By insertion where there are few: the runtime's own sorting of this type is compiled on first use.
    private static void Sort(long[] numbers, int count)
    {
        if (count > 256)
        {
            Array.Sort(numbers, 0, count);
            return;
        }

        for (int i = 1; i < count; i++)
        {
            long number = numbers[i];
            int place = i;
            for (; place > 0 && numbers[place - 1] > number; place--)
            {
                numbers[place] = numbers[place - 1];
            }

            numbers[place] = number;
        }
    }

    private static long[] First(long[] numbers, int count, int size)
    {
        long[] copy = new long[size];
        Array.Copy(numbers, copy, count);
        return copy;
    }

    // Values that fit in one word stand in one word, so that a test of them is one operation.
    private static int Reserve(int count, ref int bit)
    {
        if ((bit % 64) + count > 64)
        {
            bit = (bit + 63) / 64 * 64;
        }

        int first = bit;
        bit += count;
        return first;
    }
}
