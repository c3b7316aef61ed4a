using System.Globalization;
using System.Text;
using CsvHelper;

namespace Kanalvalg.Samples.MassMailing;

/// <summary>Puts the extract in its place, whole or not at all.</summary>
internal static class RegisterWriter
{
    public static void EnsureThere(Settings settings)
    {
        if (File.Exists(settings.Register))
        {
            return;
        }

        string draft = settings.Register + ".draft";
        using (StreamWriter text = new(draft, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16))
        using (CsvWriter csv = new(text, CultureInfo.InvariantCulture))
        {
            csv.WriteRecords(FictitiousRegister.Of(settings.Recipients, settings.Seed));
        }

        File.Move(draft, settings.Register);
    }
}
