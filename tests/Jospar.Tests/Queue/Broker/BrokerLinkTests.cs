using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Jospar.Queue.Broker;
using RabbitMQ.Client;

namespace Jospar.Tests.Queue.Broker;

public class BrokerLinkTests
{
    [Fact]
    public async Task Tried_WhereNoChannelIsGiven_ClosesTheConnection()
    {
        var connection = DispatchProxy.Create<IConnection, WithoutChannels>();

        await Assert.ThrowsAsync<FormatException>(() => BrokerLink.Tried(connection, CancellationToken.None));

        Assert.True(((WithoutChannels)connection).IsDisposed);
    }

    /// <summary>A connection that gives no channels.</summary>
    [SuppressMessage("Performance", "CA1852", Justification = "The proxy is made as a class of this kind.")]
    private class WithoutChannels : DispatchProxy
    {
        public bool IsDisposed { get; private set; }

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
        {
            switch (targetMethod?.Name)
            {
                case nameof(IConnection.CreateChannelAsync):
                    return Task.FromException<IChannel>(new FormatException());
                case nameof(IAsyncDisposable.DisposeAsync):
                    IsDisposed = true;
                    return ValueTask.CompletedTask;
                default:
                    throw new NotSupportedException(targetMethod?.Name);
            }
        }
    }
}
