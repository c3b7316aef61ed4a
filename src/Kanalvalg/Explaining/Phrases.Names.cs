namespace Kanalvalg;

/// <content>Words for codes: who, when, months, grounds.</content>
internal static partial class Phrases
{
    public static readonly LocalizedText Yes = new("ja", "ja", "yes");
    public static readonly LocalizedText No = new("nej", "nei", "no");
    public static readonly LocalizedText None = new("ingen", "ingen", "none");
    public static readonly LocalizedText Maybe = new("måske", "kanskje", "perhaps");
    public static readonly LocalizedText And = new(" og ", " og ", " and ");
    public static readonly LocalizedText AndThen = new(", og ", ", og ", ", and ");

    /// <summary>Who does something. A profile may name others; they are then written as it writes them.</summary>
    public static readonly IReadOnlyDictionary<string, LocalizedText> Actors = new Dictionary<string, LocalizedText>(StringComparer.Ordinal)
    {
        ["sender"] = new("afsenderen", "avsenderen", "the sender"),
        ["recipient"] = new("modtageren", "mottakeren", "the recipient"),
        ["holder"] = new("den, der har beskeden", "den som har meldingen", "whoever holds the message"),
        ["employee"] = new("medarbejderen", "den ansatte", "the employee"),
        ["councillor"] = new("byrådsmedlemmet", "den folkevalgte", "the councillor"),
        ["archive"] = new("arkivet", "arkivet", "the archive"),
        ["department"] = new("afdelingen", "avdelingen", "the department"),
        ["leader"] = new("lederen", "lederen", "the leader"),
        ["head"] = new("chefen", "lederen", "the head"),
        ["caseworker"] = new("sagsbehandleren", "saksbehandleren", "the caseworker"),
        ["organisation"] = new("organisationen", "organisasjonen", "the organisation"),
        ["body"] = new("myndigheden", "organet", "the public body"),
    };

    public static readonly LocalizedText Before = new("før afsendelsen", "før utsending", "before sending");
    public static readonly LocalizedText AtDispatch = new("ved afsendelsen", "ved utsending", "when sending");
    public static readonly LocalizedText After = new("efter afsendelsen", "etter utsending", "after sending");
    public static readonly LocalizedText BeforeHandling = new("først", "først", "first of all");
    public static readonly LocalizedText AtHandling = new("når der svares", "når det svares", "when answering");
    public static readonly LocalizedText Afterwards = new("bagefter", "etterpå", "afterwards");
    public static readonly LocalizedText OnReceipt = new("ved modtagelsen", "ved mottak", "on receipt");
    public static readonly LocalizedText Retention = new("så længe beskeden opbevares", "så lenge meldingen oppbevares", "as long as the message is kept");

    public static readonly LocalizedText Promptly = new("straks", "straks", "promptly");
    public static readonly LocalizedText FromReceipt = new("{0} efter modtagelsen", "{0} etter mottak", "{0} after receipt");
    public static readonly LocalizedText FromDispatch = new("{0} efter afsendelsen", "{0} etter utsending", "{0} after sending");
    public static readonly LocalizedText FromDecision = new("{0} efter afgørelsen", "{0} etter avgjørelsen", "{0} after the decision");
    public static readonly LocalizedText OneYear = new("1 år", "1 år", "1 year");
    public static readonly LocalizedText Years = new("{0} år", "{0} år", "{0} years");
    public static readonly LocalizedText OneMonth = new("1 måned", "1 måned", "1 month");
    public static readonly LocalizedText Months = new("{0} måneder", "{0} måneder", "{0} months");
    public static readonly LocalizedText OneWeek = new("1 uge", "1 uke", "1 week");
    public static readonly LocalizedText Weeks = new("{0} uger", "{0} uker", "{0} weeks");
    public static readonly LocalizedText OneDay = new("1 dag", "1 dag", "1 day");
    public static readonly LocalizedText Days = new("{0} dage", "{0} dager", "{0} days");
    public static readonly LocalizedText OneWorkingDay = new("1 arbejdsdag", "1 arbeidsdag", "1 working day");
    public static readonly LocalizedText WorkingDays = new("{0} arbejdsdage", "{0} arbeidsdager", "{0} working days");

    public static readonly LocalizedText Law = new("lov", "lov", "law");
    public static readonly LocalizedText Guidance = new("vejledning", "veiledning", "guidance");
    public static readonly LocalizedText LocalPolicy = new("lokale retningslinjer", "lokale rutiner", "local policy");
    public static readonly LocalizedText Technical = new("teknisk vilkår", "teknisk vilkår", "technical condition");

    /// <summary>A day in words; the names of the months are <see cref="MonthNames"/>.</summary>
    public static readonly LocalizedText DayInWords = new("{0}. {1} {2}", "{0}. {1} {2}", "{0} {1} {2}");

    public static readonly IReadOnlyList<LocalizedText> MonthNames =
    [
        new("januar", "januar", "January"),
        new("februar", "februar", "February"),
        new("marts", "mars", "March"),
        new("april", "april", "April"),
        new("maj", "mai", "May"),
        new("juni", "juni", "June"),
        new("juli", "juli", "July"),
        new("august", "august", "August"),
        new("september", "september", "September"),
        new("oktober", "oktober", "October"),
        new("november", "november", "November"),
        new("december", "desember", "December"),
    ];
}
