using System.Net.Sockets;
using System.Security.Authentication;
using Jospar.Queue.Broker;
using RabbitMQ.Client.Exceptions;

namespace Jospar.Tests.Queue.Broker;

public class QueueAwayExceptionTests
{
    public static TheoryData<Exception, string> Troubles => new()
    {
        { new BrokerUnreachableException(new AggregateException(new ConnectFailureException("failed", new SocketException(111)))), "apt-get install rabbitmq-server" },
        { new BrokerUnreachableException(new AuthenticationFailureException("ACCESS_REFUSED")), "user name or the password" },
        { new BrokerUnreachableException(new AuthenticationException("The remote certificate is invalid.")), "amqps://" },
        { new BrokerUnreachableException(new TimeoutException("The operation has timed out.")), "timed out" },
    };

    [Theory]
    [MemberData(nameof(Troubles))]
    public void Of_EachTrouble_SaysWhereWhatAndHowToMendButNoPassword(Exception trouble, string words)
    {
        Assert.True(QueueAddress.TryParse("amqp://planner:secret@broker/", out var address));
        var said = QueueAwayException.Of(address, trouble).Message;
        Assert.StartsWith("The broker at amqp://planner@broker:5672/ cannot be used: ", said, StringComparison.Ordinal);
        Assert.Contains(words, said, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", said, StringComparison.Ordinal);
    }
}
