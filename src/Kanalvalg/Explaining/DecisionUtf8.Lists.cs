namespace Kanalvalg;

/// <content>The lists behind the routes.</content>
internal sealed partial class DecisionUtf8
{
    private void Steps()
    {
        _output.Write("],\"steps\":["u8);
        foreach (Step step in _decision.Steps)
        {
            _output.Separate();
            _output.Write(_pieces.Step(step.Place));
            Ids(step.Rules);
            _output.Write(_pieces.StepText(step.Place));
            if (step.Definition.Within is not null)
            {
                Day(step.DueDate);
                _output.Write("}"u8);
            }

            _output.Write(_pieces.StepEnd(step.Place));
            _output.Write(step.Certain ? "true"u8 : "false"u8);
            _output.Write(",\"dependsOn\":["u8);
            Codes(step.DependsOn);
            _output.Write("]}"u8);
        }
    }

    private void Advice()
    {
        _output.Write("],\"advice\":["u8);
        for (int advice = 0; advice < _outcome.Detail.Advice.Length; advice++)
        {
            if (_outcome.Detail.Advice[advice])
            {
                _output.Separate();
                _output.Write(_pieces.Advice(advice));
                foreach (int rule in _plan.Advice[advice])
                {
                    if (_decision.TruthOf(rule) != Truth.False)
                    {
                        _output.Separate();
                        _output.Write(_pieces.RuleId(rule));
                    }
                }

                _output.Write("]}"u8);
            }
        }
    }

    private void Questions()
    {
        _output.Write("],\"questions\":["u8);
        foreach (OpenQuestion question in _decision.Questions)
        {
            _output.Separate();
            _output.Write(_pieces.Question(question));
            Matter("\"verdict\""u8, question.ForVerdict);
            Matter("\"route\""u8, question.ForRoute);
            Matter("\"duties\""u8, question.ForDuties);
            _output.Write("]}"u8);
        }
    }

    private void Matter(ReadOnlySpan<byte> name, bool does)
    {
        if (does)
        {
            _output.Separate();
            _output.Write(name);
        }
    }

    private void Assumed()
    {
        _output.Write("],\"assumed\":["u8);
        foreach (FactSetting setting in _decision.Assumed)
        {
            _output.Separate();
            _output.Write("{\"fact\":\""u8);
            _output.WriteCode(setting.Fact);
            _output.Write("\",\"value\":"u8);
            _output.WriteCode(setting.Value);
            _output.Write("}"u8);
        }
    }

    private void RulesInForce()
    {
        _output.Write("],\"rules\":["u8);
        int rules = _decision.IsOutside ? 0 : _decision.Compiled.Profile.Rules.Count;
        for (int rule = 0; rule < rules; rule++)
        {
            if (_decision.TruthOf(rule) is var truth and not Truth.False)
            {
                _output.Separate();
                _output.Write(_pieces.Rule(rule, truth));
            }
        }
    }

    private void Ids(IReadOnlyList<RuleTrace> rules)
    {
        foreach (RuleTrace rule in rules)
        {
            _output.Separate();
            _output.Write(_pieces.RuleId(rule.Rule.Index));
        }
    }

    private void Codes(IReadOnlyList<string> codes)
    {
        foreach (string code in codes)
        {
            _output.Separate();
            _output.Write("\""u8);
            _output.WriteCode(code);
            _output.Write("\""u8);
        }
    }

    private void Day(DateTime? day)
    {
        if (day is not { } date)
        {
            _output.Write("null"u8);
            return;
        }

        Span<byte> text = stackalloc byte[12];
        "\"0000-00-00\""u8.CopyTo(text);
        Digits(text.Slice(1, 4), date.Year);
        Digits(text.Slice(6, 2), date.Month);
        Digits(text.Slice(9, 2), date.Day);
        _output.Write(text);
    }

    private static void Digits(Span<byte> text, int number)
    {
        for (int i = text.Length - 1; i >= 0; i--)
        {
            text[i] = (byte)('0' + (number % 10));
            number /= 10;
        }
    }
}
