using System.Globalization;
using System.Text.Json.Nodes;

namespace Kanalvalg.Tests.Docs.Dokdistkanal;

/// <summary>The facts of the sample, answered one at a time as a decider asks for them. What was not asked for is unknown.</summary>
internal sealed class AskedFacts(Func<string, int, int> choose)
{
    private static readonly string[] YesOrNo = ["true", "false"];

    private readonly Dictionary<string, string> _answers = new(StringComparer.Ordinal);

    /// <summary>Every fact that the sample's rules test, with its values as JSON. Of a number, those on either side of a limit and those far from it.</summary>
    public static IReadOnlyDictionary<string, string[]> Values { get; } = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["recipient.identifier"] = Codes("none", "nationalIdentityNumber", "organisationNumber", "cpr", "replacementCpr", "cvr", "invalid"),
        ["recipient.age"] = ["0", "17", "18", "110"],
        ["forsendelse.tema"] = Codes("FAR", "KTR", "KTA", "ARP", "ARS", "BBF", "annet"),
        ["forsendelse.stoerrelse"] = ["0", "44", "45", "9000"],
        ["forsendelse.antallDokumenter"] = ["0", "201", "202", "9000"],
        ["forsendelse.erArkivert"] = YesOrNo,
        ["forsendelse.avtalemelding"] = YesOrNo,
        ["mottaker.erBruker"] = YesOrNo,
        ["dokumenttype.art"] = Codes("infotrygd", "aarsoppgave", "annen"),
        ["dokumenttype.funnet"] = YesOrNo,
        ["dokumenttype.arkivsystem"] = Codes("INGEN", "annet"),
        ["dokumenttype.predefinertDistKanal"] = Codes("LOKAL_PRINT", "INGEN_DISTRIBUSJON", "TRYGDERETTEN", "annen"),
        ["dokumenttype.varslingSdp"] = YesOrNo,
        ["person.funnet"] = YesOrNo,
        ["person.doed"] = YesOrNo,
        ["person.foedselsdatoKjent"] = YesOrNo,
        ["kontaktinfo.funnet"] = YesOrNo,
        ["kontaktinfo.reservert"] = YesOrNo,
        ["kontaktinfo.kanVarsles"] = YesOrNo,
        ["kontaktinfo.epostadresse"] = YesOrNo,
        ["kontaktinfo.mobiltelefonnummer"] = YesOrNo,
        ["kontaktinfo.gyldigSertifikat"] = YesOrNo,
        ["kontaktinfo.leverandoerAdresse"] = YesOrNo,
        ["kontaktinfo.brukerAdresse"] = YesOrNo,
        ["dpo.enabled"] = YesOrNo,
        ["serviceRegistry.avtaltMelding"] = YesOrNo,
        ["underenhet.slettet"] = YesOrNo,
        ["enhet.funnet"] = YesOrNo,
        ["enhet.konkurs"] = YesOrNo,
        ["enhet.slettet"] = YesOrNo,
        ["enhet.gyldigRolle"] = YesOrNo,
    };

    /// <summary>All ways that a decider's questions can be answered. Together they are the whole space: what a way leaves unknown, it leaves at every value.</summary>
    public static IEnumerable<AskedFacts> EveryWay(Action<AskedFacts> decider)
    {
        List<(int Taken, int Of)> path = [];
        do
        {
            int depth = 0;
            AskedFacts facts = new((_, count) =>
            {
                if (depth == path.Count)
                {
                    path.Add((0, count));
                }

                return path[depth++].Taken;
            });
            decider(facts);
            yield return facts;
            while (path.Count > 0 && path[^1].Taken + 1 == path[^1].Of)
            {
                path.RemoveAt(path.Count - 1);
            }

            if (path.Count > 0)
            {
                path[^1] = (path[^1].Taken + 1, path[^1].Of);
            }
        }
        while (path.Count > 0);
    }

    public bool Is(string fact) => Answer(fact) == "true";

    public bool Is(string fact, params string[] codes) => codes.Contains(Answer(fact).Trim('"'));

    public int Number(string fact) => int.Parse(Answer(fact), CultureInfo.InvariantCulture);

    /// <summary>The request. A fact that was not asked for is null, so that nothing is assumed for it.</summary>
    public string ToRequest()
    {
        JsonObject request = new() { ["direction"] = "outbound" };
        foreach (string fact in Values.Keys)
        {
            string[] path = fact.Split('.');
            JsonObject holder = (JsonObject)(request[path[0]] ??= new JsonObject());
            holder[path[1]] = _answers.TryGetValue(fact, out string? answer) ? JsonNode.Parse(answer) : null;
        }

        return request.ToJsonString();
    }

    public override string ToString() => string.Join(", ", _answers.Select(one => one.Key + " = " + one.Value));

    private string Answer(string fact) =>
        _answers.TryGetValue(fact, out string? known) ? known : _answers[fact] = Values[fact][choose(fact, Values[fact].Length)];

    private static string[] Codes(params string[] codes) => [.. codes.Select(code => "\"" + code + "\"")];
}
