using System.Runtime.InteropServices;
using Kanalvalg.Tests.Properties;

namespace Kanalvalg.Tests.Requests;

/// <summary>A request that equals one met before is answered from memory: with the very answer that working it out would give.</summary>
public sealed class RequestMemoTests
{
    public static TheoryData<string> Bodies => [.. TestProfiles.Bodies];

    [Theory]
    [MemberData(nameof(Bodies))]
    public void WhatIsRememberedIsWhatWorkingItOutGives(string id)
    {
        DecisionEngine engine = DecisionEngine.Compile(Profiles.Get(id));
        int remembered = 0;
        foreach (DecisionRequest request in Mixed(seed: 1, 6_000))
        {
            ScenarioResult result = engine.Encode(request);
            Words(result).ShouldBe(Words(RequestEncoder.EncodePlainly(engine.Compiled, request)));
            remembered += result.Succeeded && ReferenceEquals(engine.Encode(request), result) ? 1 : 0;
        }

        remembered.ShouldBeGreaterThan(1_000);
    }

    [Theory]
    [MemberData(nameof(Bodies))]
    public void EqualKeysAreEqualScenarios(string id)
    {
        CompiledProfile profile = TestProfiles.Engine(id).Compiled;
        RandomRequests random = new(new Dice(2), bad: true);
        int equal = 0;
        int different = 0;
        for (int i = 0; i < 6_000; i++)
        {
            DecisionRequest one = random.Next();
            DecisionRequest near = random.Near(one);
            string key = Key(profile, one);
            if (key.Length > 0 && key == Key(profile, near))
            {
                equal++;
                Words(RequestEncoder.EncodePlainly(profile, near)).ShouldBe(Words(RequestEncoder.EncodePlainly(profile, one)));
            }
            else if (key.Length > 0)
            {
                different++;
            }
        }

        equal.ShouldBeGreaterThan(200);
        different.ShouldBeGreaterThan(1_000);
    }

    [Fact]
    public void KeysAreTheSameOnlyWhereEachWordIs()
    {
        ulong[] words = [.. Enumerable.Range(1, Marshal.SizeOf<RequestKey>() / sizeof(ulong)).Select(word => (ulong)word)];
        RequestKey key = MemoryMarshal.Cast<ulong, RequestKey>(words)[0];
        key.Is(key).ShouldBeTrue();
        for (int bit = 0; bit < words.Length * 64; bit++)
        {
            ulong[] changed = [.. words];
            changed[bit / 64] ^= 1UL << (bit % 64);
            RequestKey other = MemoryMarshal.Cast<ulong, RequestKey>(changed)[0];
            key.Is(other).ShouldBeFalse();
            (other.Hash() >> 53).ShouldNotBe(key.Hash() >> 53, "every bit must count for the place, too");
        }
    }

    [Theory]
    [MemberData(nameof(Bodies))]
    public void AfterGoodAndBadRequestsAnEngineAnswersAsAFreshOne(string id)
    {
        DecisionEngine engine = DecisionEngine.Compile(Profiles.Get(id));
        foreach (DecisionRequest request in Mixed(seed: 3, 250))
        {
            Answer(engine, request).ShouldBe(Answer(DecisionEngine.Compile(Profiles.Get(id)), request));
        }
    }

    [Fact]
    public void ManyThreadsGetTheAnswersOfOne()
    {
        DecisionEngine engine = DecisionEngine.Compile(Profiles.Nyborg);
        DecisionRequest[] requests = [.. Mixed(seed: 4, 400)];
        string[] answers = [.. requests.Select(request => Answer(DecisionEngine.Compile(Profiles.Nyborg), request))];
        Parallel.For(0, 16, new ParallelOptions { MaxDegreeOfParallelism = 8 }, thread =>
        {
            for (int i = 0; i < requests.Length; i++)
            {
                int at = (i + (thread * 37)) % requests.Length;
                Answer(engine, requests[at]).ShouldBe(answers[at]);
            }
        });
    }

    [Fact]
    public void AListThatIsChangedAfterwardsIsAnotherRequest()
    {
        DecisionEngine engine = DecisionEngine.Compile(Profiles.Varde);
        List<SendingSystem> systems = [SendingSystem.Outlook];
        Dictionary<string, FactInput> facts = new() { ["message.urgent"] = true };
        string[] content = ["health"];
        facts["message.content"] = FactInput.Of(content);
        DecisionRequest request = new() { Direction = Direction.Outbound, Systems = systems, Facts = facts };
        Scenario before = engine.Encode(request).OrThrow();
        content[0] = "businessSecret";
        engine.Encode(request).Scenario.ShouldBeSameAs(before);
        systems.Add(SendingSystem.Doc2Mail);
        Scenario after = engine.Encode(request).OrThrow();
        after.ShouldNotBe(before);
        facts.Remove("message.content");
        engine.Encode(request).Scenario.ShouldNotBe(after);
        engine.Encode(request with { Systems = [SendingSystem.Outlook], Facts = new Dictionary<string, FactInput> { ["message.urgent"] = true, ["message.content"] = FactInput.Of("health") } })
            .Scenario.ShouldBeSameAs(before);
    }

    [Fact]
    public void WhatIsRememberedHoldsNothingOfWhoItWasAbout()
    {
        CompiledProfile profile = TestProfiles.Engine("dk-varde").Compiled;
        DecisionRequest one = new()
        {
            Direction = Direction.Outbound,
            Message = new Message { Subject = "Svar til Prøve Eksempelsen" },
            Sender = new Sender { Email = "anna@varde.dk", Name = "Anna Attrap" },
            Recipient = Recipient.Citizen(CprNumber.Parse("010170-1234"), DigitalPostStatus.Connected) with { Name = "Prøve Eksempelsen", Email = "p@eksempel.example" },
        };
        DecisionRequest another = one with
        {
            Message = new Message { Subject = "Hilsen til Kim Kunstig" },
            Sender = new Sender { Email = "bent@varde.dk", Name = "Bent Bogstav" },
            Recipient = Recipient.Citizen(CprNumber.Parse("020280-4321"), DigitalPostStatus.Connected) with { Name = "Kim Kunstig", Email = "k@andet.example" },
        };
        Key(profile, one).ShouldBe(Key(profile, another));
        Key(profile, one).ShouldNotBeEmpty();
    }

    private static IEnumerable<DecisionRequest> Mixed(int seed, int count)
    {
        Dice dice = new(seed);
        RandomRequests good = new(dice, bad: false);
        RandomRequests hostile = new(dice, bad: true);
        List<DecisionRequest> met = [];
        while (count-- > 0)
        {
            met.Add(met.Count > 10 && dice.Chance(30) ? dice.One(met) : dice.Chance(60) ? good.Next() : hostile.Next());
            yield return met[^1];
        }
    }

    private static string Key(CompiledProfile profile, DecisionRequest request)
    {
        ulong[] room = new ulong[RequestKeys.MostFurther];
        return profile.RequestKeys.TryWrite(request, room, out RequestKey key, out int further)
            ? string.Join(" ", [.. MemoryMarshal.Cast<RequestKey, ulong>([key]), .. room[..further]])
            : "";
    }

    private static string Words(ScenarioResult result) => result.Scenario is { } scenario
        ? string.Join(" ", scenario.Words.ToArray()) + " " + scenario.Direction + " " + scenario.Wanted
        : string.Join("\n", result.Problems);

    private static string Answer(DecisionEngine engine, DecisionRequest request)
    {
        ScenarioResult result = engine.Encode(request);
        return result.Succeeded ? engine.Decide(request).ToJson(Language.English) : string.Join("\n", result.Problems);
    }
}
