using System.Globalization;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace Jospar.Queue.Broker;

/// <summary>
/// Judges a broker's certificate as the system does, forgiving nothing, and keeps what is wrong with it; and whether the broker
/// asks for one of the client's own.
/// </summary>
/// <param name="host">Whom it must be for.</param>
internal sealed class BrokerCertificate(string host)
{
    private const int MostNames = 5;
    private const X509ChainStatusFlags Unknown = X509ChainStatusFlags.UntrustedRoot | X509ChainStatusFlags.PartialChain;

    private bool _isOursWanted;

    /// <summary>Why it is refused; empty where it is not, or was not shown yet.</summary>
    public string? Fault { get; private set; }

    /// <summary>Whether the system found nothing wrong.</summary>
    public bool IsTrusted(X509Certificate2? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        Fault = errors == SslPolicyErrors.None ? null : OneLine.Of(string.Join("; ", Faults(certificate, chain, errors)));
        return Fault is null;
    }

    /// <summary>No certificate of the client's own: there is none. The system asks again once it knows the broker's, where the broker wants one.</summary>
    public X509Certificate? FindOwn(X509Certificate? ofBroker)
    {
        _isOursWanted |= ofBroker is not null;
        return null;
    }

    /// <summary>What was seen of certificates before a connection failed by <paramref name="cause"/>; empty where that was nothing.</summary>
    public CertificateTroubleException? FindTrouble(Exception cause) =>
        Fault is not null ? new(
            $"no trusted connection ({Fault})",
            "--queue or JOSPAR_QUEUE must give the name that its certificate has; SSL_CERT_FILE names further authorities to trust; one that has run out is the broker's to renew.",
            cause)
        : _isOursWanted ? new(
            "it ended the connection after it had asked for a certificate of the client, which Jospar does not have",
            "On the broker: ssl_options.fail_if_no_peer_cert = false.",
            cause)
        : null;

    private IEnumerable<string> Faults(X509Certificate2? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        if (certificate is null)
        {
            return ["it shows no certificate"];
        }

        string[] name = errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch) ? [$"its certificate is for {NamesOf(certificate)}, not for {host}"] : [];
        return [.. name, .. chain?.ChainElements.SelectMany((link, place) => FaultsOf(link, place)).Distinct() ?? []];
    }

    private static IEnumerable<string> FaultsOf(X509ChainElement link, int place)
    {
        var whose = place == 0 ? "its certificate" : "the certificate of its authority";
        return link.ChainElementStatus.Select(status => status.Status switch
        {
            X509ChainStatusFlags.NotTimeValid => $"{whose} holds from {Day(link.Certificate.NotBefore)} to {Day(link.Certificate.NotAfter)}",
            var flag when (flag & Unknown) != 0 => $"the authority of its certificate, {link.Certificate.Issuer}, is unknown here",
            _ => $"{whose}: {status.StatusInformation.TrimEnd('.', ' ')}",
        });
    }

    private static string NamesOf(X509Certificate2 certificate)
    {
        var named = certificate.Extensions.OfType<X509SubjectAlternativeNameExtension>().ToArray();
        string[] names = [.. named.SelectMany(names => names.EnumerateDnsNames()), .. named.SelectMany(names => names.EnumerateIPAddresses()).Select(address => address.ToString())];
        return names.Length > 0 ? string.Join(", ", names.Take(MostNames)) : "no host";
    }

    private static string Day(DateTime time) => time.ToUniversalTime().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
