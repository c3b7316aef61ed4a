using System.Reflection;

namespace Kanalvalg.Tests.Model;

/// <summary>Facts that lie side by side in a message do not touch each other.</summary>
public sealed class MessageBooleansTests
{
    private static readonly PropertyInfo[] Booleans = [.. typeof(Message).GetProperties().Where(property => property.PropertyType == typeof(Fact<bool>))];

    [Fact]
    public void EachFactIsWhatWasSaidOfItAndOfNoOther()
    {
        Booleans.Length.ShouldBe(12);
        HashSet<Message> messages = [new Message()];
        foreach (PropertyInfo fact in Booleans)
        {
            foreach (Fact<bool> said in (Fact<bool>[])[Fact<bool>.Unknown, false, true])
            {
                Message message = new();
                fact.SetValue(message, said);
                Booleans.Select(other => (Fact<bool>)other.GetValue(message)!).ShouldBe(Booleans.Select(other => other == fact ? said : default));
                messages.Add(message).ShouldBeTrue("a message that says something else is another");
                messages.ShouldContain(message with { });
            }
        }
    }
}
