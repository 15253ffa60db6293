using System.Collections.Concurrent;
using Jospar.Queue;

namespace Jospar.Tests.Queue;

/// <summary>Keeps what was said and counted, acts at a count, and waits for words.</summary>
internal sealed class Watching : IProgress<JobProgress>
{
    private readonly ConcurrentQueue<string> _lines = new();
    private readonly ConcurrentDictionary<int, Action> _acts = new();
    private readonly ConcurrentDictionary<int, int> _results = new();

    public IReadOnlyCollection<string> Lines => _lines;

    public string Said => string.Join('\n', _lines);

    /// <summary>How often each job's result was handed over.</summary>
    public IReadOnlyDictionary<int, int> Results => _results;

    public int Done { get; private set; }

    public void Say(string line) => _lines.Enqueue(line);

    public void Take(int index, ReadOnlyMemory<byte> result) => _results.AddOrUpdate(index, 1, (_, count) => count + 1);

    /// <summary>Acts once when that many jobs are done.</summary>
    public void At(int done, Action act) => _acts[done] = act;

    public void Report(JobProgress value)
    {
        Done = value.Done;
        if (_acts.TryRemove(value.Done, out var act))
        {
            act();
        }
    }

    /// <summary>Waits until something was said.</summary>
    public async Task HeardAsync(string words) => await UntilAsync(() => Said.Contains(words, StringComparison.Ordinal), words);

    public static async Task UntilAsync(Func<bool> holds, string what)
    {
        var until = TimeProvider.System.GetTimestamp();
        while (!holds())
        {
            Assert.True(TimeProvider.System.GetElapsedTime(until) < TimeSpan.FromSeconds(60), $"Waited in vain: {what}");
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }
}
