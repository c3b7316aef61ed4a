namespace Kanalvalg;

/// <summary>All that leaves with the message: what the host states of it, what it quotes, and a CPR number in its subject.</summary>
internal static class ContentDerivation
{
    /// <summary>The members that a CPR number in the subject puts into the content, as bits.</summary>
    public static long FromSubject(FactDefinition content)
    {
        int member = content.IndexOf("cprNumber");
        return member < 0 ? 0 : content.Close(1L << member);
    }

    /// <summary>The place in the subject fact of its CPR number.</summary>
    public static int SubjectMember(FactDefinition holds) => holds.IndexOf("cprNumber");

    public static void Derive(FactSpace space, ScenarioDraft draft, int content, int replyContent, int quotes, int holds)
    {
        FactDefinition definition = space.Facts[content];
        int stated = space.StatedContent;
        int subject = SubjectMember(space.Facts[holds]);
        long fromSubject = FromSubject(definition);
        (long may, long lack, long present, long denied) = (0, 0, 0, 0);
        for (int i = 0; i < definition.Values.Count; i++)
        {
            long bit = 1L << i;
            may |= draft.MayBe(content, i) ? bit : 0;
            lack |= draft.MayLack(content, i) ? bit : 0;
            int quoted = space.Facts[replyContent].IndexOf(definition.Values[i]);
            bool mayQuote = quoted >= 0 && draft.MayBe(quotes, 1) && draft.MayBe(replyContent, quoted);
            bool mustQuote = quoted >= 0 && !draft.MayBe(quotes, 0) && !draft.MayLack(replyContent, quoted);
            bool ofSubject = subject >= 0 && (fromSubject & bit) != 0;
            bool maySubject = ofSubject && draft.MayBe(holds, subject);
            bool mustSubject = ofSubject && !draft.MayLack(holds, subject);
            denied |= (may & bit) != 0 || mayQuote || maySubject ? 0 : bit;
            present |= (lack & bit) == 0 || mustQuote || mustSubject ? bit : 0;
        }

        FactOrigin origin = draft.OriginOf(content);
        draft.SetMembers(stated, ~lack, ~may, origin);
        draft.SetMembers(content, present, denied, origin);
    }
}
