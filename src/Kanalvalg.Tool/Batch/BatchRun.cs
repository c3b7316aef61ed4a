using System.Globalization;
using System.Runtime.InteropServices;
using System.Threading.Channels;

namespace Kanalvalg.Tool;

/// <summary>
/// Decides a file of requests, a line each: read, decided on all cores and written in order. What is under way is bounded, so memory does
/// not grow with the file, and what is written are whole lines, whatever ends it: only a kill that no program can answer may cut the last,
/// which then has no line end.
/// </summary>
internal static class BatchRun
{
    // What a pipe takes in one piece (PIPE_BUF): a kill cannot cut it.
    private const int Piece = 4096;

    public static int Run(ToolConsole console, DecisionEngine engine, string path, Language language)
    {
        using CancellationTokenSource stop = new();
        using PosixSignalRegistration terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        using PosixSignalRegistration interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using Stream input = ToolFiles.Open(console, path);
        Channel<Task<BatchBlock>> blocks = System.Threading.Channels.Channel.CreateBounded<Task<BatchBlock>>(Environment.ProcessorCount * 4);
        BatchDecider decider = new(engine, language);
        Task reading = Task.Run(() => Read(new LineBlocks(input), decider, blocks.Writer, stop.Token), CancellationToken.None);
        BatchProgress progress = new(console);
        (long lines, long bad, long other) = (0, 0, 0);
        try
        {
            while (HasMore(blocks.Reader, stop.Token))
            {
                while (!stop.IsCancellationRequested && blocks.Reader.TryRead(out Task<BatchBlock>? block))
                {
                    BatchBlock done = Wait(block);
                    WriteLines(console.Out.BaseStream, done.Output.WrittenSpan);
                    decider.Return(done);
                    (lines, bad, other) = (lines + done.Lines, bad + done.Bad, other + done.Other);
                    progress.Show(lines);
                }
            }

            progress.End();
            return Finish(console, path, lines, bad, other, stop.IsCancellationRequested, reading);
        }
        finally
        {
            stop.Cancel();
        }

        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stop.Cancel();
        }
    }

    private static int Finish(ToolConsole console, string path, long lines, long bad, long other, bool stopped, Task reading)
    {
        if (stopped)
        {
            throw new ToolException($"stopped after {Number(lines)} lines; those are whole");
        }

        if (reading.Exception?.InnerException is { } failure)
        {
            throw new ToolException($"{ToolFiles.Name(path)}: {ToolFiles.Reason(failure)}; {Number(lines)} lines were decided");
        }

        if (lines == 0)
        {
            throw new ToolException($"{ToolFiles.Name(path)}: the file is empty");
        }

        if (bad > 0)
        {
            throw new ToolException($"{ToolFiles.Name(path)}: {Number(bad)} of {Number(lines)} lines could not be decided");
        }

        return other > 0 ? ExitCode.Findings : ExitCode.Fine;
    }

    private static void Read(LineBlocks lines, BatchDecider decider, ChannelWriter<Task<BatchBlock>> blocks, CancellationToken stop)
    {
        try
        {
            long line = 1;
            while (!stop.IsCancellationRequested && lines.Next() is { } block)
            {
                long first = line;
                line += block.AsSpan().Count((byte)'\n');
                Task<BatchBlock> decided = Task.Run(() => decider.Decide(block, first), CancellationToken.None);
                blocks.WriteAsync(decided, stop).AsTask().Wait(CancellationToken.None);
            }
        }
        catch (AggregateException) when (stop.IsCancellationRequested)
        {
        }
        finally
        {
            blocks.Complete();
        }
    }

    // A signal must end the wait too: an input that is a pipe may stay silent for hours.
    private static bool HasMore(ChannelReader<Task<BatchBlock>> blocks, CancellationToken stop)
    {
        try
        {
            return Wait(blocks.WaitToReadAsync(stop).AsTask());
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    // As many whole lines in one piece as a pipe takes whole.
    private static void WriteLines(Stream output, ReadOnlySpan<byte> lines)
    {
        while (lines.Length > 0)
        {
            int end = lines.Length <= Piece ? lines.Length : lines[..Piece].LastIndexOf((byte)'\n') + 1;
            if (end == 0)
            {
                end = lines.IndexOf((byte)'\n') + 1;
            }

            output.Write(lines[..end]);
            lines = lines[end..];
        }
    }

    private static T Wait<T>(Task<T> task) => task.GetAwaiter().GetResult();

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
