using System.Net.Sockets;
using System.Security.Authentication;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Jospar.Queue.Broker;

/// <summary>What the client library throws, in words and in two sorts: the broker is away for a while, or it refuses for good.</summary>
internal static class BrokerTrouble
{
    private const string Start =
        "Is it running, and is the address right? On Debian: apt-get install rabbitmq-server, and systemctl start rabbitmq-server.";

    // Codes of AMQP 0-9-1 that no waiting mends: access refused, precondition failed, not allowed, not implemented.
    private static readonly int[] Final = [403, 406, 530, 540];

    /// <summary>What is wrong, and how to mend it; never holds a password, as no message of the library does.</summary>
    public static (string Reason, string Mend) Describe(QueueAddress address, Exception trouble)
    {
        var causes = Causes(trouble).ToArray();
        if (causes.OfType<AuthenticationFailureException>().Any() || causes.OfType<PossibleAuthenticationFailureException>().Any())
        {
            return ("it refuses the user name or the password", "Mend them in --queue or JOSPAR_QUEUE, or add the user there: rabbitmqctl add_user.");
        }

        return causes.OfType<OperationInterruptedException>().FirstOrDefault()?.ShutdownReason is { ReplyCode: 403 or 530 } refused
            ? ($"it does not let this user into the virtual host '{address.VirtualHost}' ({refused.ReplyText})", "On the broker: rabbitmqctl add_vhost, and rabbitmqctl set_permissions.")
            : OfEncryption(causes) ?? (IsOtherFamily(address, causes) ? "no connection could be made to this IPv6 address" : Plain(causes), Start);
    }

    /// <summary>Whether waiting and trying again can help.</summary>
    public static bool MayPass(Exception trouble) => trouble switch
    {
        OperationInterruptedException { ShutdownReason: { } reason } => !Final.Contains(reason.ReplyCode),
        RabbitMQClientException or IOException or SocketException or TimeoutException or ObjectDisposedException => true,
        _ => false,
    };

    private static (string Reason, string Mend)? OfEncryption(Exception[] causes) =>
        causes.OfType<CertificateTroubleException>().FirstOrDefault() is { } seen ? (seen.Message, seen.Mend)
        : causes.OfType<AuthenticationException>().Any()
            ? ($"no encrypted connection ({OneLine(causes[^1]).TrimEnd('.')})", "Is its port one for amqps://, 5671 by default? One without encryption, 5672, is for amqp://.")
        : causes.OfType<EndOfStreamException>().Any()
            ? ("it closes the connection without an answer", "Is it a broker? A port for amqps:// closes what comes without encryption, and a broker that is starting may do so, too.")
        : null;

    // The library goes on to look for an IPv4 address of what is none, and tells that alone.
    private static bool IsOtherFamily(QueueAddress address, Exception[] causes) =>
        address.Uri.HostNameType == UriHostNameType.IPv6 && causes[^1] is ArgumentException;

    private static string Plain(Exception[] causes) => OneLine(
        causes.OfType<SocketException>().FirstOrDefault() as Exception
        ?? causes.OfType<OperationInterruptedException>().FirstOrDefault()
        ?? causes[^1]).TrimEnd('.');

    private static IEnumerable<Exception> Causes(Exception? trouble)
    {
        for (var cause = trouble; cause is not null; cause = cause.InnerException)
        {
            yield return cause;
        }
    }

    private static string OneLine(Exception trouble) => trouble.Message.ReplaceLineEndings(" ").Trim();
}
