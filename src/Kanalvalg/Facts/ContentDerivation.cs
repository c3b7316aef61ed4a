namespace Kanalvalg;

/// <summary>All that leaves with the message: what the host states of it, what it quotes, and a CPR number in its subject. Immutable and thread-safe.</summary>
internal sealed class ContentDerivation
{
    private readonly int _content;
    private readonly int _stated;
    private readonly int _replyContent;
    private readonly int _quotes;
    private readonly int _holds;
    private readonly int _subject;
    private readonly long _fromSubject;

    // For each member of the content its place in that of the message that is answered, or -1.
    private readonly int[] _quoted;

    public ContentDerivation(FactSpace space)
    {
        _content = space[FactNames.Content];
        _stated = space.StatedContent;
        _replyContent = space[FactNames.ReplyContent];
        _quotes = space[FactNames.QuotesOriginal];
        _holds = space[FactNames.SubjectHolds];
        _subject = SubjectMember(space.Facts[_holds]);
        _fromSubject = FromSubject(space.Facts[_content]);
        _quoted = [.. space.Facts[_content].Values.Select(space.Facts[_replyContent].IndexOf)];
    }

    /// <summary>The members that a CPR number in the subject puts into the content, as bits.</summary>
    public static long FromSubject(FactDefinition content)
    {
        int member = content.IndexOf("cprNumber");
        return member < 0 ? 0 : content.Close(1L << member);
    }

    /// <summary>The place in the subject fact of its CPR number.</summary>
    public static int SubjectMember(FactDefinition holds) => holds.IndexOf("cprNumber");

    public void Derive(ScenarioDraft draft)
    {
        (long may, long lack) = (draft.MayHave(_content), draft.MayLack(_content));
        long mayCome = draft.MayBe(_quotes, 1) ? Quoted(draft.MayHave(_replyContent)) : 0;
        long mustCome = draft.MayBe(_quotes, 0) ? 0 : Quoted(~draft.MayLack(_replyContent));
        if (_subject >= 0)
        {
            mayCome |= (draft.MayHave(_holds) >> _subject & 1) != 0 ? _fromSubject : 0;
            mustCome |= (draft.MayLack(_holds) >> _subject & 1) == 0 ? _fromSubject : 0;
        }

        FactOrigin origin = draft.OriginOf(_content);
        draft.SetMembers(_stated, ~lack, ~may, origin);
        draft.SetMembers(_content, ~lack | mustCome, ~(may | mayCome), origin);
    }

    private long Quoted(long reply)
    {
        long members = 0;
        for (int i = 0; i < _quoted.Length; i++)
        {
            members |= _quoted[i] >= 0 ? (reply >> _quoted[i] & 1) << i : 0;
        }

        return members;
    }
}
