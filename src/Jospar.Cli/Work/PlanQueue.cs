using Jospar.Cli.Progress;
using Jospar.Optimisation;
using Jospar.Queue.Collecting;

namespace Jospar.Cli.Work;

/// <summary>The way of <c>jospar plan --queue</c> to workers.</summary>
internal sealed class PlanQueue(RabbitQueue queue, ProgressView view)
{
    /// <summary>Whoever solves parts of the package with this hash as <paramref name="solver"/> would.</summary>
    public QueueSubmodels For(ISolver solver, string packageHash) =>
        new(queue, JobKinds.VersionOf(solver), packageHash, new JobProgressText(view, "Solving parts"));

    /// <summary>Says that nothing of the work was for workers.</summary>
    public void SayUnused() => view.Say(
        "This programme was planned in this process: --queue shares out the parts of continental ones, whose model has more than 400,000 columns.");
}
