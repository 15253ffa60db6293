using RabbitMQ.Client;

namespace Jospar.Queue.Broker;

/// <summary>One connection, from when it is made until it is lost.</summary>
internal sealed class BrokerSession : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private readonly IConnection _connection;
    private readonly CancellationTokenSource _lost = new();
    private readonly Action<string?> _hear;
    private TaskCompletionSource _free = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>
    /// A session on <paramref name="connection"/>, which it closes in the end. It calls <paramref name="hear"/> with a reason when the
    /// broker takes nothing more, and without one when it does again.
    /// </summary>
    public BrokerSession(IConnection connection, Action<string?> hear)
    {
        (_connection, _hear) = (connection, hear);
        _free.SetResult();
        connection.ConnectionBlockedAsync += (_, blocked) => Block(blocked.Reason);
        connection.ConnectionUnblockedAsync += (_, _) => Unblock();
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

    /// <summary>Whether the broker takes nothing, as its memory or its disk is short: it answers nothing either.</summary>
    public bool IsBlocked => !_free.Task.IsCompleted;

    /// <summary>Waits until the broker takes something.</summary>
    public Task FreeAsync(CancellationToken stop) => _free.Task.WaitAsync(stop);

    /// <summary>Why it is gone, where the broker said so.</summary>
    public string? Reason => _connection.CloseReason?.ReplyText;

    /// <summary>A channel whose publishing waits until the broker has taken the message for good.</summary>
    public async Task<ChannelLease> OpenChannelAsync(CancellationToken stop) => new(await _connection.CreateChannelAsync(
        new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true), stop));

    private Task Block(string reason)
    {
        if (!IsBlocked)
        {
            _free = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _hear(reason);
        }

        return Task.CompletedTask;
    }

    private Task Unblock()
    {
        if (_free.TrySetResult())
        {
            _hear(null);
        }

        return Task.CompletedTask;
    }

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
