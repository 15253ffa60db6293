using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Sockets;
using System.Reflection;
using Jospar.Cli;
using Jospar.Queue.Broker;
using RabbitMQ.Client;

namespace Jospar.Tests.Queue.Broker;

[Collection(BrokerCollection.Name)]
public class BrokerLinkTests(PrivateBroker broker)
{
    [Fact]
    public async Task RunAsync_WithoutItsVirtualHostForAWhile_SaysSoOnce()
    {
        const string Host = "passing";
        await AddAsync(Host);
        Assert.True(QueueAddress.TryParse(broker.Uri + Host, out var address));
        var watching = new Watching();
        var sessions = 0;
        Task? adding = null;
        await new BrokerLink(address, "test", TimeProvider.System, watching.Say).RunAsync(
            async session =>
            {
                await using var lease = await session.OpenChannelAsync(session.Lost);
                if (Interlocked.Increment(ref sessions) == 1)
                {
                    await broker.ControlAsync("delete_vhost", Host);
                    adding = AddAsync(Host);
                    await Task.Delay(Timeout.InfiniteTimeSpan, session.Lost);
                }
            },
            TestContext.Current.CancellationToken);
        await adding!;
        Assert.Collection(
            watching.Lines,
            line => Assert.Contains("is away", line, StringComparison.Ordinal),
            line => Assert.EndsWith("is back.", line, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("localhost", ExitCode.Done, "")]
    [InlineData("other.example", ExitCode.Environment, "no trusted connection (its certificate is for other.example, not for localhost)")]
    public void RunAsync_OverTls_TrustsACertificateForItsHostAlone(string host, int expected, string said)
    {
        var (code, error, isRead) = ListDead(authority => new TlsFront(authority.For(host), new Uri(broker.Uri)));
        Assert.True(expected == code, error);
        Assert.Contains(said, error, StringComparison.Ordinal);
        Assert.Equal(expected == ExitCode.Done, isRead);
    }

    [Fact]
    public void RunAsync_WhereACertificateOfTheClientIsWanted_SaysSo()
    {
        var (code, error, _) = ListDead(authority => new TlsFront(authority.For("localhost"), new Uri(broker.Uri), wantsOne: true));
        Assert.Equal(ExitCode.Environment, code);
        Assert.Contains("asked for a certificate of the client, which Jospar does not have", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_WhereWhoTakesTheConnectionNeverAnswers_SaysSoAfterAWhile()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        Assert.True(QueueAddress.TryParse($"amqp://{silent.LocalEndpoint}/", out var address));
        var link = new BrokerLink(address, "test", TimeProvider.System, _ => { }) { Patience = TimeSpan.FromSeconds(1) };

        var away = await Assert.ThrowsAsync<QueueAwayException>(() =>
            link.RunAsync(_ => Task.CompletedTask, TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken));

        Assert.Contains("cannot be used: it does not answer within 1 s. Is it running", away.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tried_WhereNoChannelIsGiven_ClosesTheConnection()
    {
        var connection = DispatchProxy.Create<IConnection, WithoutChannels>();

        await Assert.ThrowsAsync<FormatException>(() => BrokerLink.Tried(connection, CancellationToken.None));

        Assert.True(((WithoutChannels)connection).IsDisposed);
    }

    private static (int Code, string Error, bool IsRead) ListDead(Func<TestAuthority, TlsFront> open)
    {
        var authorities = Path.GetTempFileName();
        using var authority = new TestAuthority();
        File.WriteAllText(authorities, authority.Pem);
        using var front = open(authority);
        using var program = WorkerProcess.Trusting(authorities, front.Address, "--dead");
        var (code, _, error) = program.End();
        File.Delete(authorities);
        return (code, error, front.Read > 0);
    }

    private async Task AddAsync(string host)
    {
        await broker.ControlAsync("add_vhost", host);
        await broker.ControlAsync("set_permissions", "-p", host, new Uri(broker.Uri).UserInfo.Split(':')[0], ".*", ".*", ".*");
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
