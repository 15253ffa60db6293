using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Jospar.Tests.Queue;

/// <summary>Who signs the certificates of a test; trusted where <see cref="Pem"/> is named in <c>SSL_CERT_FILE</c>.</summary>
internal sealed class TestAuthority : IDisposable
{
    private static readonly DateTimeOffset Begin = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset End = new(2100, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly X509Certificate2 _own;

    public TestAuthority(string name = "Authority of a test")
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, true));
        _own = request.CreateSelfSigned(Begin, End);
    }

    /// <summary>Its own certificate, for <c>SSL_CERT_FILE</c>.</summary>
    public string Pem => _own.ExportCertificatePem();

    /// <summary>Its own certificate, for a chain.</summary>
    public X509Certificate2 Own => _own;

    /// <summary>A certificate for <paramref name="host"/> with its key, from 2020 until <paramref name="end"/>.</summary>
    public X509Certificate2 For(string host, DateTimeOffset? end = null)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(host);
        var request = new CertificateRequest($"CN={host}", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(names.Build());
        using var bare = request.Create(_own, Begin, end ?? End, [1, 2, 3, 4]);
        using var whole = bare.CopyWithPrivateKey(key);
        return X509CertificateLoader.LoadPkcs12(whole.Export(X509ContentType.Pkcs12), null);
    }

    public void Dispose() => _own.Dispose();
}
