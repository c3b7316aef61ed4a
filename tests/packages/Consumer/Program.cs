using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Text.Json;
using Kanalvalg;

// A program that knows the packages alone: decides the requests of a file and writes each decision as a line of JSON.
public static class Program
{
    public static int Main(string[] args)
    {
        using (JsonDocument file = JsonDocument.Parse(File.ReadAllBytes(args[0])))
        using (StreamWriter output = new StreamWriter(args[1], false, new UTF8Encoding(false)))
        {
            foreach (JsonElement entry in file.RootElement.GetProperty("requests").EnumerateArray())
            {
                DecisionEngine engine = Host.Engine(entry.GetProperty("profile").GetString());
                ScenarioResult request = engine.Encode(entry.GetProperty("request").GetRawText());
                output.Write(request.Succeeded ? engine.Decide(request.OrThrow()).ToJson(Language.Danish) : string.Join("|", request.Problems));
                output.Write('\n');
            }
        }

        return 0;
    }
}
