using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;

namespace Jospar.Tests.Queue;

/// <summary>A port that speaks TLS with a certificate, before a broker that does not.</summary>
internal sealed class TlsFront : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly X509Certificate2 _certificate;
    private readonly int _broker;
    private readonly bool _wantsOne;
    private int _read;

    public TlsFront(X509Certificate2 certificate, Uri broker, bool wantsOne = false)
    {
        _certificate = certificate;
        _wantsOne = wantsOne;
        _broker = broker.Port;
        _listener.Start();
        Address = new UriBuilder(broker) { Scheme = "amqps", Host = "localhost", Port = ((IPEndPoint)_listener.LocalEndpoint).Port }.Uri.ToString();
        _ = ServeAsync();
    }

    /// <summary>Its address, with the broker's user and password.</summary>
    public string Address { get; }

    /// <summary>Bytes that clients sent over connections that they trusted.</summary>
    public int Read => Volatile.Read(ref _read);

    public void Dispose()
    {
        _listener.Dispose();
        _certificate.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                _ = PassAsync(await _listener.AcceptTcpClientAsync());
            }
        }
        catch (Exception end) when (end is SocketException or ObjectDisposedException)
        {
        }
    }

    private async Task PassAsync(TcpClient client)
    {
        try
        {
            using var given = client;
            await using var secure = new SslStream(client.GetStream());
            await secure.AuthenticateAsServerAsync(_certificate, _wantsOne, checkCertificateRevocation: false);
            using var broker = new TcpClient();
            await broker.ConnectAsync(IPAddress.Loopback, _broker);
            var behind = broker.GetStream();
            await Task.WhenAny(CountAsync(secure, behind), behind.CopyToAsync(secure));
        }
        catch (Exception end) when (end is IOException or AuthenticationException)
        {
        }
    }

    private async Task CountAsync(SslStream from, NetworkStream to)
    {
        var buffer = new byte[4096];
        for (int count; (count = await from.ReadAsync(buffer)) > 0;)
        {
            Interlocked.Add(ref _read, count);
            await to.WriteAsync(buffer.AsMemory(0, count));
        }
    }
}
