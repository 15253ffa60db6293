using System.Text;
using Jospar.Optimisation;
using Jospar.Optimisation.Submodels;
using Jospar.Optimisation.Threads;
using Jospar.Queue;

namespace Jospar.Cli.Work;

/// <summary>Has submodels solved by whoever takes jobs from a queue.</summary>
/// <param name="queue">The queue.</param>
/// <param name="version">What all ends must share: <see cref="JobKinds.VersionOf"/>.</param>
/// <param name="packageHash">Which package they are parts of.</param>
/// <param name="progress">Told how far it is.</param>
internal sealed class QueueSubmodels(IJobQueue queue, string version, string packageHash, IProgress<JobProgress> progress) : ISubmodels
{
    private readonly byte[] _payload = Encoding.ASCII.GetBytes(packageHash);

    /// <summary>Whether there was anything to solve.</summary>
    public bool WasUsed { get; private set; }

    /// <summary>As in process. Errors: those of <see cref="IJobQueue.RunAsync"/>, except that for a stop.</summary>
    public void Run(int count, Func<int, Submodel> submodel, Action<int, SolveOutcome> done, CancellationToken cancellation)
    {
        if (count == 0 || cancellation.IsCancellationRequested)
        {
            return;
        }

        WasUsed = true;
        var jobs = new ReadOnlyMemory<byte>[count];
        SideBySide.Run(count, Environment.ProcessorCount, index => jobs[index] = SubmodelBytes.Write(submodel(index)), CancellationToken.None);
        var run = new JobRun(RunNames.New(SubmodelKind.KindName, _payload), SubmodelKind.KindName, version, _payload, jobs) { IsAnswer = SubmodelKind.IsAnswer };
        QueuedRun.Collect(queue, run, (index, result) => done(index, OutcomeBytes.Read(result)), progress, cancellation);
    }
}
