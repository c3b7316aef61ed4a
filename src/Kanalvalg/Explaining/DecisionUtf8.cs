using System.Text;

namespace Kanalvalg;

/// <summary>
/// Writes a decision as <see cref="DecisionJson"/> does on one line, byte for byte, but from <see cref="JsonPieces"/> and from what the
/// decision holds in numbers: no text is escaped again, and no list is made to be read once.
/// </summary>
internal sealed partial class DecisionUtf8
{
    // By the status, each with the comma before it.
    private static readonly byte[][] StatusMembers =
        [.. Enumerable.Range(0, (int)RouteStatus.Permitted + 1).Select(status => Encoding.UTF8.GetBytes(",\"status\":\"" + ((RouteStatus)status).Code() + "\""))];

    private readonly Decision _decision;
    private readonly Outcome _outcome;
    private readonly RoutePlan _plan;
    private readonly JsonPieces _pieces;
    private readonly Utf8Output _output;

    private DecisionUtf8(Decision decision, JsonPieces pieces, Utf8Output output)
    {
        (_decision, _outcome, _plan) = (decision, decision.Outcome, decision.Plan);
        (_pieces, _output) = (pieces, output);
    }

    /// <summary>The decision's JSON. To be disposed of.</summary>
    public static Utf8Output Write(Decision decision, JsonPieces pieces)
    {
        Utf8Output output = new();
        new DecisionUtf8(decision, pieces, output).Write();
        return output;
    }

    private void Write()
    {
        _output.Write("{\"verdict\":\""u8);
        _output.WriteCode(_outcome.Verdict.Code());
        _output.Write("\",\"route\":"u8);
        if (_outcome.Chosen < 0)
        {
            _output.Write("null,\"status\":null"u8);
        }
        else
        {
            _output.Write(_pieces.Route(_plan, _outcome.Chosen));
            Status(_outcome.Chosen);
        }

        _output.Write(_pieces.Profile);
        Day(_decision.DecidedAt);
        _output.Write(_pieces.Language);
        _output.Write(_outcome.Exact ? default : ",\"exact\":false"u8);
        Single();
        Routes();
        Steps();
        Advice();
        Questions();
        Assumed();
        RulesInForce();
        _output.Write("]}"u8);
    }

    // The routes and the arrival that stand alone.
    private void Single()
    {
        _output.Write(",\"fallback\":"u8);
        if (_outcome.Detail.Fallback < 0)
        {
            _output.Write("null"u8);
        }
        else
        {
            Head(_outcome.Detail.Fallback);
            Duties(_outcome.Detail.Fallback);
            _output.Write("}"u8);
        }

        _output.Write(",\"wanted\":"u8);
        if (_decision.Wanted is { } wanted)
        {
            Head(wanted.Place);
            Rules(wanted.Place);
            Duties(wanted.Place);
            Remedies(wanted);
            _output.Write("}"u8);
        }
        else
        {
            _output.Write("null"u8);
        }

        _output.Write(",\"arrival\":"u8);
        if (_decision.Arrival is { } arrival)
        {
            _output.Write("{\"channel\":\""u8);
            _output.WriteCode(arrival.Channel.Code);
            _output.Write("\""u8);
            Status(arrival.Best.Place);
            Rules(arrival.Best.Place);
            _output.Write("}"u8);
        }
        else
        {
            _output.Write("null"u8);
        }
    }

    private void Routes()
    {
        bool inbound = _plan.Direction == Direction.Inbound;
        int chosen = _outcome.Chosen;
        int[] order = _decision.IsOutside ? [] : _outcome.Detail.Order;
        _output.Write(",\"alternatives\":["u8);
        if (inbound && chosen >= 0 && _outcome.IsOpen(chosen) && order.Length > 0)
        {
            Alternative(chosen);
        }

        foreach (int place in order)
        {
            if (_outcome.IsOpen(place) && place != chosen)
            {
                Alternative(place);
            }
        }

        _output.Write("],\"excluded\":["u8);
        foreach (int place in order)
        {
            if (!_outcome.IsOpen(place))
            {
                Excluded(place);
            }
        }
    }

    private void Alternative(int place)
    {
        _output.Separate();
        Head(place);
        Rules(place);
        Duties(place);
        _output.Write("}"u8);
    }

    private void Excluded(int place)
    {
        _output.Separate();
        Head(place);
        Rules(place);
        _output.Write(",\"because\":\""u8);
        RouteAssessment route = _decision.At(place);
        bool isFirst = true;
        if (route.SystemIsMissing)
        {
            Reason(_pieces.SystemNotAtHand, ref isFirst);
        }

        foreach (int rule in _decision.RulesPerhapsBehind(place))
        {
            if (_decision.TruthOf(rule) != Truth.False && !_decision.Compiled.Profile.Rules[rule].Because.IsEmpty)
            {
                Reason(_pieces.Reason(rule), ref isFirst);
            }
        }

        if (isFirst)
        {
            Reason(_plan.SilentOf(place) == Silent.Undecided ? _pieces.NoRuleSpeaks : _pieces.NoRulePermits, ref isFirst);
        }

        _output.Write("\""u8);
        Remedies(route);
        _output.Write("}"u8);
    }

    private void Reason(byte[] reason, ref bool isFirst)
    {
        _output.Write(isFirst ? default : " "u8);
        _output.Write(reason);
        isFirst = false;
    }

    private void Head(int place)
    {
        _output.Write("{\"route\":"u8);
        _output.Write(_pieces.Route(_plan, place));
        Status(place);
    }

    private void Status(int place) => _output.Write(StatusMembers[(int)_outcome.StatusOf(place)]);

    private void Rules(int place)
    {
        _output.Write(",\"rules\":["u8);
        foreach (int rule in _decision.RulesPerhapsBehind(place))
        {
            if (_decision.TruthOf(rule) != Truth.False)
            {
                _output.Separate();
                _output.Write(_pieces.RuleId(rule));
            }
        }

        _output.Write("]"u8);
    }

    private void Duties(int place)
    {
        _output.Write(",\"duties\":["u8);
        Certainty[] duties = place < _plan.Routes.Length ? _outcome.Detail.Duties[place] : [];
        for (int duty = 0; duty < duties.Length; duty++)
        {
            if (duties[duty] != Certainty.None)
            {
                _output.Separate();
                _output.Write(_pieces.Duty(duty, duties[duty] == Certainty.All));
            }
        }

        _output.Write("]"u8);
    }

    private void Remedies(RouteAssessment route)
    {
        _output.Write(",\"remedies\":["u8);
        foreach (Remedy remedy in route.Remedies)
        {
            _output.Separate();
            _output.Write("{\"facts\":{"u8);
            foreach (FactSetting setting in remedy.Facts)
            {
                _output.Separate();
                _output.Write("\""u8);
                _output.WriteCode(setting.Fact);
                _output.Write("\":"u8);
                _output.WriteCode(setting.Value);
            }

            _output.Write("},\"text\":["u8);
            foreach (FactSetting setting in remedy.Facts)
            {
                if (!setting.Definition.Remedy.IsEmpty)
                {
                    _output.Separate();
                    _output.Write(_pieces.Remedy(setting.Definition));
                }
            }

            _output.Write("],\"duties\":["u8);
            Codes(remedy.Duties);
            _output.Write("]}"u8);
        }

        _output.Write("]"u8);
    }
}
