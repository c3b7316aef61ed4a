using System.Globalization;
using Kanalvalg.Budget;

// Does one kind of work so many times over, and prints how many operations that were: budget.sh counts the instructions.
if (args is not [string kind, string file, string rounds] || !int.TryParse(rounds, NumberStyles.None, CultureInfo.InvariantCulture, out int times) || !Work.Kinds.TryGetValue(kind, out Func<Work, int>? pass))
{
    Console.Error.WriteLine("Kanalvalg.Budget KIND REQUESTS ROUNDS, where KIND is " + string.Join(", ", Work.Kinds.Keys));
    return 2;
}

Work work = new(File.ReadAllBytes(file));
int operations = 0;
for (int round = 0; round < times; round++)
{
    operations += pass(work);
}

Console.WriteLine(operations);
return 0;
