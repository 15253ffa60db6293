using Jospar.Queue;
using Jospar.Queue.InProcess;
using Jospar.Queue.Trial;

namespace Jospar.Tests.Queue;

/// <summary>Runs of jobs that do nothing, and what a single process makes of them.</summary>
internal static class TrialJobs
{
    public static JobRun Run(string id, int count, int milliseconds = 0, int payloadLength = 100, string version = "one")
    {
        var payload = new byte[payloadLength];
        new Random(1).NextBytes(payload);
        return new JobRun(
            id, TrialKind.KindName, version, payload, [.. Enumerable.Range(0, count).Select(number => TrialKind.Job(number, TimeSpan.FromMilliseconds(milliseconds)))]);
    }

    /// <summary>The results as one process gives them, without the pauses.</summary>
    public static async Task<IReadOnlyList<string>> ExpectedAsync(JobRun run)
    {
        var quick = run with { Jobs = [.. Enumerable.Range(0, run.Jobs.Count).Select(number => TrialKind.Job(number, TimeSpan.Zero))] };
        return Texts(await new InProcessQueue([new TrialKind()], 1).CollectAsync(quick, new Watching(), TestContext.Current.CancellationToken));
    }

    public static IReadOnlyList<string> Texts(IReadOnlyList<ReadOnlyMemory<byte>> results) =>
        [.. results.Select(result => Convert.ToHexStringLower(result.Span))];
}
