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
        { new CertificateTroubleException("no trusted connection (it is for other.example)", "Mend it.", new BrokerUnreachableException(new AuthenticationException())), "(it is for other.example). Mend it." },
        { new CertificateTroubleException("it asks for one", "", new BrokerUnreachableException(new AuthenticationFailureException("ACCESS_REFUSED"))), "user name or the password" },
        { new BrokerUnreachableException(new EndOfStreamException("Pipe is completed.")), "closes the connection without an answer" },
        { new BrokerUnreachableException(new TimeoutException("The operation has timed out.")), "timed out" },
    };

    // The library looks for an IPv4 address once the IPv6 one is refused, and tells of that.
    [Fact]
    public void Of_AnIPv6AddressThatRefuses_BlamesNoName()
    {
        Assert.True(QueueAddress.TryParse("amqp://planner:secret@[::1]:5999", out var address));
        var trouble = new BrokerUnreachableException(new AggregateException(new ConnectFailureException("failed", new ArgumentException("No ip address could be resolved"))));

        Assert.Contains("cannot be used: no connection could be made to this IPv6 address.", QueueAwayException.Of(address, trouble).Message, StringComparison.Ordinal);
    }

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
