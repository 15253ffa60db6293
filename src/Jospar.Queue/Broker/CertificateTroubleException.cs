namespace Jospar.Queue.Broker;

/// <summary>A connection that failed over a certificate, the broker's or the client's.</summary>
internal sealed class CertificateTroubleException(string reason, string mend, Exception inner) : Exception(reason, inner)
{
    /// <summary>What to do about it.</summary>
    public string Mend => mend;
}
