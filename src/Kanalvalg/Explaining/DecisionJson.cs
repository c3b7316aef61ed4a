using System.Globalization;
using System.Text.Json;

namespace Kanalvalg;

/// <summary>A decision as JSON: codes always, texts in one language. Its members and their order are a contract (decision.schema.json).</summary>
internal sealed class DecisionJson(Utf8JsonWriter json, Language language)
{
    public void Write(Decision decision)
    {
        json.WriteStartObject();
        json.WriteString("verdict", decision.Verdict.Code());
        json.WriteString("route", decision.Route?.Id);
        json.WriteString("status", decision.Status?.Code());
        WriteProfile(json, decision.Profile);
        json.WriteString("decidedAt", decision.DecidedAt is { } day ? Day(day) : null);
        json.WriteString("language", language.Code());
        if (!decision.IsExact)
        {
            json.WriteBoolean("exact", false);
        }

        Object("fallback", decision.Fallback, route => { Head(route); Duties(route.Duties); });
        Object("wanted", decision.Wanted, route => { Head(route); Rules(route.Rules); Duties(route.Duties); Remedies(route.Remedies); });
        Object("arrival", decision.Arrival, arrival =>
        {
            json.WriteString("channel", arrival.Channel.Code);
            json.WriteString("status", arrival.Status.Code());
            Rules(arrival.Rules);
        });
        List("alternatives", decision.Alternatives, route => { Head(route); Rules(route.Rules); Duties(route.Duties); });
        List("excluded", decision.Excluded, route =>
        {
            Head(route);
            Rules(route.Rules);
            json.WriteString("because", string.Join(" ", route.Because.Select(text => text.In(language))));
            Remedies(route.Remedies);
        });
        List("steps", decision.Steps, Step);
        List("advice", decision.Advice, advice =>
        {
            json.WriteString("advice", advice.Advice);
            json.WriteString("text", advice.Text.In(language));
            Rules(advice.Rules);
        });
        List("questions", decision.Questions, Question);
        List("assumed", decision.Assumed, setting =>
        {
            json.WriteString("fact", setting.Fact);
            json.WritePropertyName("value");
            json.WriteRawValue(setting.Value);
        });
        List("rules", decision.Rules, rule =>
        {
            json.WriteString("id", rule.Id);
            json.WriteString("truth", rule.Truth.Code());
            json.WriteString("source", rule.Source);
            json.WriteString("because", rule.Because.In(language));
        });
        json.WriteEndObject();
    }

    internal static void WriteProfile(Utf8JsonWriter json, ProfileStamp profile)
    {
        json.WriteStartObject("profile");
        json.WriteString("id", profile.Id);
        json.WriteString("version", profile.Version);
        json.WriteString("sha256", profile.Sha256);
        json.WriteEndObject();
    }

    internal static string Day(DateTime day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private void Head(RouteAssessment route)
    {
        json.WriteString("route", route.Route.Id);
        json.WriteString("status", route.Status.Code());
    }

    private void Rules(IReadOnlyList<RuleTrace> rules) => Strings("rules", rules.Select(rule => rule.Id));

    private void Duties(IReadOnlyList<DutyNote> duties) => List("duties", duties, duty =>
    {
        json.WriteString("duty", duty.Duty);
        json.WriteBoolean("certain", duty.Certain);
    });

    private void Remedies(IReadOnlyList<Remedy> remedies) => List("remedies", remedies, remedy =>
    {
        json.WriteStartObject("facts");
        foreach (FactSetting setting in remedy.Facts)
        {
            json.WritePropertyName(setting.Fact);
            json.WriteRawValue(setting.Value);
        }

        json.WriteEndObject();
        Strings("text", remedy.Texts.Select(text => text.In(language)));
        Strings("duties", remedy.Duties);
    });

    private void Step(Step step)
    {
        json.WriteString("duty", step.Duty);
        json.WriteString("phase", step.Phase.Code());
        json.WriteString("actor", step.Actor);
        Rules(step.Rules);
        json.WriteString("text", step.Text.In(language));
        Object("due", step.Definition.Within, within =>
        {
            if (within is Deadline.WorkingDays working)
            {
                json.WriteStartObject("within");
                json.WriteNumber("workingDays", working.Days);
                json.WriteEndObject();
            }
            else
            {
                json.WriteString("within", within.ToString());
            }

            json.WriteString("date", step.DueDate is { } day ? Day(day) : null);
        });
        Strings("sends", step.Sends.Select(selector => selector.ToString()));
        json.WriteBoolean("certain", step.Certain);
        Strings("dependsOn", step.DependsOn);
    }

    private void Question(OpenQuestion question)
    {
        json.WriteString("fact", question.Fact);
        json.WriteString("question", question.Question.In(language));
        Strings("matters", Matters(question));
    }

    private static IEnumerable<string> Matters(OpenQuestion question)
    {
        if (question.ForVerdict)
        {
            yield return "verdict";
        }

        if (question.ForRoute)
        {
            yield return "route";
        }

        if (question.ForDuties)
        {
            yield return "duties";
        }
    }

    private void Strings(string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (string value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    private void Object<T>(string name, T? value, Action<T> write)
        where T : class
    {
        if (value is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        write(value);
        json.WriteEndObject();
    }

    private void List<T>(string name, IReadOnlyList<T> values, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (T value in values)
        {
            json.WriteStartObject();
            write(value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
