using RabbitMQ.Client;

namespace Jospar.Queue.Broker;

/// <summary>A channel for as long as it is needed; giving it back never waits long for a broker that does not answer.</summary>
internal sealed class ChannelLease(IChannel channel) : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>The channel.</summary>
    public IChannel Channel => channel;

    /// <summary>Ends something of the library's; what goes wrong in it, or takes too long, is of no more interest.</summary>
    public static async Task EndAsync(Func<Task> ending)
    {
        try
        {
            await Task.Run(ending).WaitAsync(Patience);
        }
        catch (Exception trouble) when (BrokerTrouble.MayPass(trouble) || trouble is OperationCanceledException or RabbitMQ.Client.Exceptions.OperationInterruptedException)
        {
            // It is gone, one way or the other.
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await EndAsync(() => channel.DisposeAsync().AsTask());
}
