namespace Kanalvalg.Tool;

/// <summary>Keeps the request of an interview in a file: in one that is there already only when the person says so, and always whole or not at all.</summary>
internal static class RequestFile
{
    /// <summary>Saves in the file named, else in the one that the person names; what cannot be written is asked for again.</summary>
    public static void Save(ToolConsole console, IInterviewer interviewer, AskWording words, RequestDraft request, string? named)
    {
        while (true)
        {
            string? file = named ?? interviewer.AskText(words.Say(AskPhrases.SaveAs))?.Trim();
            named = null;
            if (string.IsNullOrEmpty(file))
            {
                return;
            }

            if (Write(console, interviewer, words, request, file) is not { } problem)
            {
                interviewer.Tell(words.Say(AskPhrases.Saved, file));
                return;
            }

            interviewer.Tell(problem);
        }
    }

    private static string? Write(ToolConsole console, IInterviewer interviewer, AskWording words, RequestDraft request, string file)
    {
        string path = console.Resolve(file);
        if (Directory.Exists(path))
        {
            return $"{file}: it is a folder, not a file";
        }

        bool isThere = File.Exists(path);
        if (isThere && !interviewer.AskYesOrNo(words.Say(AskPhrases.Overwrite)))
        {
            return $"{file}: it is left as it is";
        }

        try
        {
            string place = (isThere ? File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName : null) ?? path;
            if (place.StartsWith("/dev/", StringComparison.Ordinal))
            {
                return $"{file}: it is no ordinary file";
            }

            Put(request, place, isThere);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return $"{file}: {ToolFiles.Reason(e)}";
        }
    }

    // Written beside it first, so that a full disk takes nothing away; a file that came to be since nobody was asked about is not overwritten either.
    private static void Put(RequestDraft request, string place, bool overwrite)
    {
        string beside = Path.Combine(Path.GetDirectoryName(place)!, "." + Path.GetRandomFileName());
        try
        {
            File.WriteAllBytes(beside, request.ToUtf8());
            File.Move(beside, place, overwrite);
        }
        catch (IOException) when (File.Exists(beside))
        {
            File.Delete(beside);
            throw;
        }
    }
}
