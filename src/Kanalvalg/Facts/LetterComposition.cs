namespace Kanalvalg;

/// <summary>Composes a capital Latin letter and a combining mark, as Unicode's canonical composition does (å may be one character or two).</summary>
/// <remarks>string.Normalize would not do: without culture data (InvariantGlobalization) it returns its input as it is.</remarks>
internal static class LetterComposition
{
    /// <summary>The composed capital; the letter itself where there is none.</summary>
    public static char Compose(char capital, char mark)
    {
        string pairs = Pairs(mark);
        for (int i = 0; i < pairs.Length; i += 2)
        {
            if (pairs[i] == capital)
                return pairs[i + 1];
        }

        return capital;
    }

    // For each mark, letter and composed letter in turn: the Latin capitals of Unicode up to U+1EFF. A letter with two marks is composed twice.
    private static string Pairs(char mark) => mark switch
    {
        '\u0300' => "AÀEÈIÌOÒUÙÜǛNǸĒḔŌṐWẀÂẦĂẰÊỀÔỒƠỜƯỪYỲ",
        '\u0301' => "AÁEÉIÍOÓUÚYÝCĆLĹNŃRŔSŚZŹÜǗGǴÅǺÆǼØǾÇḈĒḖÏḮKḰMḾÕṌŌṒPṔŨṸWẂÂẤĂẮÊẾÔỐƠỚƯỨ",
        '\u0302' => "AÂEÊIÎOÔUÛCĈGĜHĤJĴSŜWŴYŶZẐẠẬẸỆỌỘ",
        '\u0303' => "AÃNÑOÕIĨUŨVṼÂẪĂẴEẼÊỄÔỖƠỠƯỮYỸ",
        '\u0304' => "AĀEĒIĪOŌUŪÜǕÄǞȦǠÆǢǪǬÖȪÕȬȮȰYȲGḠḶḸṚṜ",
        '\u0306' => "AĂEĔGĞIĬOŎUŬȨḜẠẶ",
        '\u0307' => "CĊEĖGĠIİZŻAȦOȮBḂDḊFḞHḢMṀNṄPṖRṘSṠŚṤŠṦṢṨTṪWẆXẊYẎ",
        '\u0308' => "AÄEËIÏOÖUÜYŸHḦÕṎŪṺWẄXẌ",
        '\u0309' => "AẢÂẨĂẲEẺÊỂIỈOỎÔỔƠỞUỦƯỬYỶ",
        '\u030A' => "AÅUŮ",
        '\u030B' => "OŐUŰ",
        '\u030C' => "CČDĎEĚLĽNŇRŘSŠTŤZŽAǍIǏOǑUǓÜǙGǦKǨƷǮHȞ",
        '\u030F' => "AȀEȄIȈOȌRȐUȔ",
        '\u0311' => "AȂEȆIȊOȎRȒUȖ",
        '\u031B' => "OƠUƯ",
        '\u0323' => "BḄDḌHḤKḲLḶMṂNṆRṚSṢTṬVṾWẈZẒAẠEẸIỊOỌƠỢUỤƯỰYỴ",
        '\u0324' => "UṲ",
        '\u0325' => "AḀ",
        '\u0326' => "SȘTȚ",
        '\u0327' => "CÇGĢKĶLĻNŅRŖSŞTŢEȨDḐHḨ",
        '\u0328' => "AĄEĘIĮUŲOǪ",
        '\u032D' => "DḒEḘLḼNṊTṰUṶ",
        '\u032E' => "HḪ",
        '\u0330' => "EḚIḬUṴ",
        '\u0331' => "BḆDḎKḴLḺNṈRṞTṮZẔ",
        _ => "",
    };
}
