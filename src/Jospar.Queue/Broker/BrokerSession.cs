using RabbitMQ.Client;

namespace Jospar.Queue.Broker;

/// <summary>One connection, from when it is made until it is lost.</summary>
internal sealed class BrokerSession : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private readonly IConnection _connection;
    private readonly CancellationTokenSource _lost = new();

    /// <summary>A session on <paramref name="connection"/>, which it closes in the end.</summary>
    public BrokerSession(IConnection connection)
    {
        _connection = connection;
        connection.ConnectionShutdownAsync += (_, _) => _lost.CancelAsync();
        if (!connection.IsOpen)
        {
            _lost.Cancel();
        }
    }

    /// <summary>Cancelled when the connection is gone, so that nothing waits for an answer that cannot come.</summary>
    public CancellationToken Lost => _lost.Token;

    /// <summary>Whether the connection is gone.</summary>
    public bool IsLost => _lost.IsCancellationRequested || !_connection.IsOpen;

    /// <summary>Why it is gone, where the broker said so.</summary>
    public string? Reason => _connection.CloseReason?.ReplyText;

    /// <summary>A channel whose publishing waits until the broker has taken the message for good.</summary>
    public async Task<ChannelLease> OpenChannelAsync(CancellationToken stop) => new(await _connection.CreateChannelAsync(
        new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true), stop));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await ChannelLease.EndAsync(async () =>
        {
            await _connection.AbortAsync(Patience);
            await _connection.DisposeAsync();
        });
        await _lost.CancelAsync();
    }
}
