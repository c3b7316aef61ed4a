namespace Kanalvalg.Tool.Tests;

/// <summary>What each command prints, and what it ends with: looked at and agreed.</summary>
public sealed class SessionTests
{
    public static TheoryData<string, string[]> Sessions => new()
    {
        { "help", ["--help", "decide --help", "why-not --help", "ask --help", "check --help", "test --help", "verify --help", "diff --help", "show --help", "new --help", "replay --help", "profiles --help", "schema --help"] },
        { "usage", ["", "chek x", "check", "schema foo", "check dk-varde --format xml", "check dk-varde --fromat json", "check --profile dk-varde"] },
        { "check", ["check dk-varde", "check sund.profile.json", "check sund.profile.json dk-nyborg", "check bom-crlf.profile.json"] },
        { "check-problems", ["check broken.profile.json", "check uncarried.profile.json", "check broken.profile.json --format json"] },
        { "check-bad-input", ["check no-such.json", "check dk-vrde", "check .", "check empty.json", "check no-such.json uncarried.profile.json dk-vrde dk-varde", "check no-such.json dk-common --format json"] },
        { "test", ["test dk-varde", "test dk-nyborg", "test dk-randers", "test no-archive-routine", "test sund.profile.json"] },
        { "test-coverage", ["test dk-varde --coverage", "test dk-nyborg --coverage", "test dk-randers --coverage", "test no-archive-routine --coverage"] },
        { "test-coverage-partial", ["test sund.profile.json --coverage", "test sund.profile.json --coverage --format json"] },
        { "test-failures", ["test dk-varde --scenarios failing.scenarios.json", "test dk-varde -s failing.scenarios.json --format json --language en", "test sund.profile.json -s failing.scenarios.json --language en"] },
        { "test-notes", ["test sund.profile.json -s vague.scenarios.json"] },
        { "test-bad-input", ["test dk-varde -s malformed.scenarios.json", "test dk-common", "test uncarried.profile.json", "test broken.profile.json", "test dk-varde -s empty.json"] },
        { "test-witness", ["test sund.profile.json --witness", "test sund.profile.json --witness --missing", "test loose.profile.json --witness", "test dk-common --witness"] },
        { "test-mutate", ["test loose.profile.json --mutate", "test tight.profile.json --mutate", "test tight.profile.json --mutate --format json"] },
        { "test-adequacy-bad-input", ["test sund.profile.json --missing", "test dk-varde --out x.json", "test sund.profile.json --witness --mutate", "test dk-varde --witness --coverage", "test dk-common --mutate", "test dk-common --witness --missing", "test broken.profile.json --witness", "test dk-varde --mutate -s malformed.scenarios.json", "test sund.profile.json --witness --out no-such-folder/x.json"] },
        { "decide", ["decide -p dk-varde -r letter.request.json", "decide --profile dk-varde --request letter.request.json --language en", "decide -p dk-varde -r inbound.request.json -l en", "decide -p dk-varde -r undecided.request.json -l nb"] },
        { "decide-formats", ["decide -p dk-varde -r letter.request.json -f json", "decide -p dk-varde -r letter.request.json -f markdown", "decide -p dk-varde -r letter.request.json -f html -l en"] },
        { "decide-bad-input", ["decide -p dk-varde -r bad.request.json", "decide -p dk-varde", "decide -p dk-varde -r letter.request.json -b fine.ndjson", "decide -p dk-varde -b fine.ndjson -f html", "decide -p broken.profile.json -r letter.request.json", "decide -p dk-varde -r empty.json", "decide -p dk-varde -r ."] },
        { "batch", ["decide -p dk-varde -b fine.ndjson", "decide -p dk-varde --batch requests.ndjson --language en", "decide -p dk-varde -b fine.ndjson --format json", "decide -p dk-varde -b empty.json", "decide -p dk-varde -b no-such.ndjson"] },
        { "why-not", ["why-not -p dk-varde -r letter.request.json --route ordinaryMail", "why-not -p dk-varde -r letter.request.json --route ordinaryMail -l en", "why-not -p dk-nyborg -r letter.request.json --route */outlook -l en", "why-not -p dk-varde -r letter.request.json --route digitalPost/doc2mail -l en", "why-not -p dk-varde -r letter.request.json --route ordinaryMail -f json -l en", "why-not -p dk-varde -r letter.request.json --route fax"] },
        { "show", ["show sund.profile.json --language en", "show no-archive-routine", "show dk-randers"] },
        { "show-html", ["show no-archive-routine -f html"] },
        { "verify", ["verify dk-varde", "verify dk-randers --language en", "verify dk-common", "verify sund.profile.json --language en", "verify loose.profile.json --language en", "verify loose.profile.json --at 2025-06-01 --language en"] },
        { "verify-formats", ["verify loose.profile.json --format json -l en", "verify loose.profile.json --format sarif -l en"] },
        { "verify-bad-input", ["verify broken.profile.json", "verify no-such.json", "verify loose.profile.json --at 1.1.2026", "verify loose.profile.json --at 1999-01-01", "verify over.profile.json"] },
        { "diff", ["diff sund.profile.json sund-2.profile.json", "diff sund.profile.json sund-2.profile.json --language en --format markdown", "diff sund-2.profile.json sund.profile.json --language nb", "diff dk-varde dk-varde -l en", "diff loose.profile.json --at 2025-06-01 --and-at 2026-06-01 -l en", "diff sund.profile.json sund-2.profile.json --fail-on none --format json"] },
        { "diff-bad-input", ["diff sund.profile.json", "diff sund.profile.json no-such.json", "diff sund.profile.json broken.profile.json", "diff sund.profile.json sund-2.profile.json --fail-on stricter", "diff loose.profile.json --at 2025-06-01 --and-at 1999-01-01"] },
        { "profiles", ["profiles", "profiles --format json"] },
    };

    [Theory]
    [MemberData(nameof(Sessions))]
    public void PrintsWhatWasAgreed(string name, string[] lines) => Approval.Check(name + ".txt", ToolRun.Session(lines));

    [Fact]
    public void SaysOfEveryMutantWhatBecomesOfIt()
    {
        ToolRun run = ToolRun.Of("test sund.profile.json --mutate");
        run.Exit.ShouldBe(1);
        string[] lines = run.Out.TrimEnd('\n').Split('\n');
        int[] counts = [.. lines[..4].Select(line => int.Parse(line.Split(' ')[^1], System.Globalization.CultureInfo.InvariantCulture))];
        counts[0].ShouldBe(counts[1] + counts[2] + counts[3]);
        counts.ShouldAllBe(count => count > 20);
        lines.Length.ShouldBe(5 + counts[3]);
    }

    [Theory]
    [InlineData("dk-varde")]
    [InlineData("sund.profile.json")]
    public void WhatIsProposedPassesAndLeavesNoOutcomeUncovered(string profile)
    {
        string scenarios = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".scenarios.json");
        try
        {
            ToolRun.Of($"test {profile} --witness --out {scenarios}").Exit.ShouldBe(0);
            ToolRun run = ToolRun.Of($"test {profile} --coverage --scenarios {scenarios}");
            run.Exit.ShouldBe(0, run.Out + run.Error);
            run.Out.ShouldMatch(@"rules in force in a scenario: (\d+) of \1\n");
            run.Out.ShouldMatch(@"outcomes of condition parts:  (\d+) of \1\n");
        }
        finally
        {
            File.Delete(scenarios);
        }
    }

    [Theory]
    [InlineData("profile")]
    [InlineData("request")]
    [InlineData("decision")]
    [InlineData("scenarios")]
    public void PrintsTheSchemaThatTheLibraryHas(string name)
    {
        ToolRun run = ToolRun.Of("schema " + name);
        run.Exit.ShouldBe(0);
        using System.Text.Json.JsonDocument schema = System.Text.Json.JsonDocument.Parse(run.Out);
        schema.RootElement.GetProperty("$schema").GetString().ShouldBe("https://json-schema.org/draft/2020-12/schema");
    }

    [Fact]
    public void WritesCoverageAsCobertura()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("kanalvalg");
        try
        {
            foreach (string file in new[] { "sund.profile.json", "sund.scenarios.json" })
            {
                File.Copy(Path.Combine(ToolRun.Files, file), Path.Combine(folder.FullName, file));
            }

            ToolRun run = ToolRun.Of("test sund.profile.json --coverage-out coverage.xml", folder: folder.FullName);
            run.Exit.ShouldBe(0);
            Approval.Check("cobertura.xml", File.ReadAllText(Path.Combine(folder.FullName, "coverage.xml")));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
