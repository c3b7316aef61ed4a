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
            // A file that came to be since nobody was asked about is not overwritten either.
            using FileStream stream = new(path, isThere ? FileMode.Create : FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
            stream.Write(request.ToUtf8());
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return $"{file}: {ToolFiles.Reason(e)}";
        }
    }
}
