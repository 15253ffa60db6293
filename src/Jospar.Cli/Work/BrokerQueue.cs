using Jospar.Cli.Progress;
using Jospar.Cli.Terminals;
using Jospar.Queue;
using Jospar.Queue.Collecting;

namespace Jospar.Cli.Work;

/// <summary>The queue of the broker that <c>--queue</c> names.</summary>
internal static class BrokerQueue
{
    /// <summary>
    /// The queue, once the broker is seen to be there, before anything that takes long; none where none is named. Errors:
    /// <see cref="Queue.Broker.QueueAwayException"/>.
    /// </summary>
    public static RabbitQueue? Open(Terminal terminal, QueueSettings? named, ProgressView view)
    {
        if (named is not { } settings)
        {
            return null;
        }

        view.Report(new ProgressReport($"Asking the broker at {settings.Address}"));
        var queue = new RabbitQueue(settings, terminal.Clock, view.Say);
        Task.Run(() => queue.CheckAsync(terminal.Stop), CancellationToken.None).GetAwaiter().GetResult();
        return queue;
    }
}
