using System.Globalization;
using System.Text;
using Jospar.Cli.Printing;
using Jospar.Cli.Progress;
using Jospar.Cli.Terminals;
using Jospar.Queue;
using Jospar.Queue.Collecting;
using Jospar.Queue.InProcess;
using Jospar.Queue.Trial;

namespace Jospar.Cli.Work;

/// <summary><c>jospar work --try</c>: jobs that do nothing, to see that broker and workers are in place.</summary>
internal static class TrialRun
{
    /// <summary>Sends <paramref name="count"/> jobs that take a <paramref name="pause"/> each to whatever workers are there, and checks what comes back.</summary>
    public static async Task<int> RunAsync(Terminal terminal, QueueSettings settings, int count, TimeSpan pause, string version)
    {
        var payload = Encoding.UTF8.GetBytes("Jospar tries its queue.");
        ReadOnlyMemory<byte>[] jobs = [.. Enumerable.Range(0, count).Select(number => TrialKind.Job(number, pause))];
        var run = new JobRun(RunNames.New(TrialKind.KindName, payload), TrialKind.KindName, version, payload, jobs) { IsAnswer = TrialKind.IsAnswer };
        var began = terminal.Clock.GetTimestamp();
        var most = new MostWorkers();
        using var view = ProgressView.For(terminal, json: false);
        var results = await new RabbitQueue(settings, terminal.Clock, view.Say).CollectAsync(
            run, new Both(new JobProgressText(view, "Trying the workers"), most), terminal.Stop);
        view.Dispose();
        var seconds = terminal.Clock.GetElapsedTime(began).TotalSeconds;
        var expected = await new InProcessQueue([new TrialKind()], 1).CollectAsync(
            run with { Jobs = [.. Enumerable.Range(0, count).Select(number => TrialKind.Job(number, TimeSpan.Zero))] }, most, terminal.Stop);
        var wrong = results.Zip(expected).Count(pair => !pair.First.Span.SequenceEqual(pair.Second.Span));
        terminal.Output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{count - wrong} of {count} jobs done right, each counted once, by {CountText.Of(most.Value, "worker", "workers")} in {seconds:0.0} s"));
        return wrong == 0 ? ExitCode.Done : ExitCode.Fault;
    }

    private sealed class Both(params IProgress<JobProgress>[] listeners) : IProgress<JobProgress>
    {
        public void Report(JobProgress value) => Array.ForEach(listeners, listener => listener.Report(value));
    }

    private sealed class MostWorkers : IProgress<JobProgress>
    {
        public int Value { get; private set; }

        public void Report(JobProgress value) => Value = Math.Max(Value, value.Workers);
    }
}
