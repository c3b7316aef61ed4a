using System.Text;
using Kanalvalg.Samples.MassMailing;

Console.OutputEncoding = Encoding.UTF8;
try
{
    Settings settings = Settings.Parse(args);
    if (settings.IsHelp)
    {
        Console.WriteLine(Settings.Help);
        return 0;
    }

    Directory.CreateDirectory(settings.Output);
    RegisterWriter.EnsureThere(settings);
    MailingResult result = Mailing.Run(settings);
    Console.WriteLine(result.ToText());
    return 0;
}
catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or InvalidDataException)
{
    Console.Error.WriteLine(e.Message);
    return 2;
}
