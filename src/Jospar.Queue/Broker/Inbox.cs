using System.Threading.Channels;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace Jospar.Queue.Broker;

/// <summary>Messages of a queue, to be taken one by one; it ends when the queue or the channel is gone.</summary>
internal sealed class Inbox(IChannel channel) : AsyncDefaultBasicConsumer(channel)
{
    private readonly Channel<Delivery> _messages = System.Threading.Channels.Channel.CreateUnbounded<Delivery>();

    /// <summary>Begins to hear <paramref name="queue"/>.</summary>
    public static async Task<Inbox> OpenAsync(IChannel channel, string queue, bool isAcknowledged, CancellationToken stop)
    {
        var inbox = new Inbox(channel);
        await channel.BasicConsumeAsync(queue, autoAck: !isAcknowledged, inbox, stop);
        return inbox;
    }

    /// <summary>The next message; none when the queue is gone or nobody hands out any more.</summary>
    public async Task<Delivery?> NextAsync(CancellationToken stop) =>
        await _messages.Reader.WaitToReadAsync(stop) && _messages.Reader.TryRead(out var message) ? message : null;

    /// <summary>A message that is here already.</summary>
    public Delivery? TakeWaiting() => _messages.Reader.TryRead(out var message) ? message : null;

    /// <inheritdoc/>
    public override async Task HandleBasicDeliverAsync(
        string consumerTag,
        ulong deliveryTag,
        bool redelivered,
        string exchange,
        string routingKey,
        IReadOnlyBasicProperties properties,
        ReadOnlyMemory<byte> body,
        CancellationToken cancellationToken = default) =>
        await _messages.Writer.WriteAsync(new Delivery(deliveryTag, properties, body.ToArray()), cancellationToken);

    /// <inheritdoc/>
    protected override Task OnCancelAsync(string[] consumerTags, CancellationToken cancellationToken = default)
    {
        _messages.Writer.TryComplete();
        return base.OnCancelAsync(consumerTags, cancellationToken);
    }

    /// <inheritdoc/>
    public override Task HandleChannelShutdownAsync(object channel, ShutdownEventArgs reason)
    {
        _messages.Writer.TryComplete();
        return base.HandleChannelShutdownAsync(channel, reason);
    }
}
