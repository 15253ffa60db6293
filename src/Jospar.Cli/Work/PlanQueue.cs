using Jospar.Cli.Progress;
using Jospar.Cli.Terminals;
using Jospar.Optimisation;
using Jospar.Queue;
using Jospar.Queue.Collecting;

namespace Jospar.Cli.Work;

/// <summary>The way of <c>jospar plan --queue</c> to workers.</summary>
internal sealed class PlanQueue(Terminal terminal, QueueSettings settings, ProgressView view)
{
    private readonly RabbitQueue _queue = new(settings, terminal.Clock, view.Say);

    /// <summary>Sees whether the broker is there, before anything that takes long. Errors: <see cref="Queue.Broker.QueueAwayException"/>.</summary>
    public void Check()
    {
        view.Report(new ProgressReport($"Asking the broker at {settings.Address}"));
        Task.Run(() => _queue.CheckAsync(terminal.Stop), CancellationToken.None).GetAwaiter().GetResult();
    }

    /// <summary>Whoever solves parts of the package with this hash as <paramref name="solver"/> would.</summary>
    public QueueSubmodels For(ISolver solver, string packageHash) =>
        new(_queue, JobKinds.VersionOf(solver), packageHash, new JobProgressText(view, "Solving parts"));

    /// <summary>Says that nothing of the work was for workers.</summary>
    public void SayUnused() => view.Say(
        "This programme was planned in this process: --queue shares out the parts of continental ones, whose model has more than 400,000 columns.");
}
