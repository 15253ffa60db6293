using System.Diagnostics.CodeAnalysis;

namespace Jospar.Queue.Broker;

/// <summary>Where a broker is: an <c>amqp://</c> or <c>amqps://</c> URI. In words it never says the password.</summary>
public sealed class QueueAddress
{
    private const string Secure = "amqps";

    private QueueAddress(Uri uri) => Uri = uri;

    /// <summary>The URI with everything in it; not to be printed.</summary>
    internal Uri Uri { get; }

    /// <summary>The virtual host; "/" by default.</summary>
    internal string VirtualHost => Uri.AbsolutePath.Length <= 1 ? "/" : Uri.UnescapeDataString(Uri.AbsolutePath[1..]);

    /// <summary>
    /// Reads an address. One with an @ behind the host is none: its password holds a letter that ends the host's name, and what
    /// is left of it would be shown as the virtual host; nor is one with a query or a fragment, of which no word would be heeded.
    /// </summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out QueueAddress? address)
    {
        var isAddress = Uri.TryCreate(text?.Trim(), UriKind.Absolute, out var uri)
            && uri.Scheme is "amqp" or Secure
            && uri.Host.Length > 0
            && uri.AbsolutePath.Count(letter => letter == '/') <= 1
            && (uri.Query + uri.Fragment).Length == 0
            && !uri.AbsolutePath.Contains('@');
        address = isAddress ? new QueueAddress(uri!) : null;
        return isAddress;
    }

    /// <summary>Scheme, user, host, port and virtual host, without the password.</summary>
    public override string ToString()
    {
        var user = Uri.UserInfo.Split(':')[0];
        var port = Uri.Port > 0 ? Uri.Port : Uri.Scheme == Secure ? 5671 : 5672;
        return $"{Uri.Scheme}://{(user.Length == 0 ? "" : user + "@")}{Uri.Host}:{port}{Uri.AbsolutePath}";
    }
}
