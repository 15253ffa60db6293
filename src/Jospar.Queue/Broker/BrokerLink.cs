using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Jospar.Queue.Broker;

/// <summary>
/// Keeps a piece of work on the broker going over its absences: the work begins anew on each new connection. The library's
/// own recovery is off: by its issues 1993, 1930 and 2014 it can lose a consumer without a word while a quorum queue has no
/// leader, which is the very moment after a restart.
/// </summary>
/// <param name="address">The broker.</param>
/// <param name="name">What this end is called in the broker's list of connections.</param>
/// <param name="clock">Measures the pauses.</param>
/// <param name="say">Hears when the broker goes and comes.</param>
/// <param name="isKnown">Whether the broker was there before, so that it is waited for at the start, too.</param>
internal sealed class BrokerLink(QueueAddress address, string name, TimeProvider clock, Action<string> say, bool isKnown = false)
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    private TimeSpan _pause = Shortest;
    private bool _isAway;

    /// <summary>How long the broker may take to answer whoever comes.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>
    /// Runs <paramref name="work"/> to its end, as often as it takes. Errors: <see cref="QueueAwayException"/> where the
    /// broker is away at the start, unless it is known, or refuses.
    /// </summary>
    public async Task RunAsync(Func<BrokerSession, Task> work, CancellationToken stop)
    {
        var connection = await OpenAsync(stop);
        while (!await TryAsync(work, connection, stop))
        {
            connection = await ReopenAsync(stop);
        }
    }

    private async Task<bool> TryAsync(Func<BrokerSession, Task> work, IConnection connection, CancellationToken stop)
    {
        var began = clock.GetTimestamp();
        await using var session = new BrokerSession(connection, SayBlocked);
        try
        {
            await work(session);
            return true;
        }
        catch (Exception trouble) when (!stop.IsCancellationRequested && (session.IsLost || trouble is OperationCanceledException || BrokerTrouble.MayPass(trouble)))
        {
            _pause = clock.GetElapsedTime(began) > Longest ? Shortest : _pause;
            SayAway(session.Reason ?? BrokerTrouble.Describe(address, trouble).Reason);
            return false;
        }
        catch (OperationInterruptedException refused)
        {
            throw QueueAwayException.Of(address, refused);
        }
    }

    private async Task<IConnection> OpenAsync(CancellationToken stop)
    {
        try
        {
            return await AnsweredAsync(stop);
        }
        catch (Exception trouble) when (isKnown && MayBeTriedAgain(trouble, stop))
        {
            SayAway(BrokerTrouble.Describe(address, trouble).Reason);
            return await ReopenAsync(stop);
        }
        catch (Exception trouble) when (!stop.IsCancellationRequested)
        {
            throw QueueAwayException.Of(address, trouble);
        }
    }

    // Whoever takes the connection need not be a broker, or one that is well: the library would wait for its answer without end.
    private async Task<IConnection> AnsweredAsync(CancellationToken stop)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var connecting = Task.Run(() => ConnectAsync(end.Token), CancellationToken.None);
        try
        {
            return await connecting.WaitAsync(Patience, clock, stop);
        }
        catch (Exception) when (!connecting.IsCompleted)
        {
            await end.CancelAsync();
            stop.ThrowIfCancellationRequested();
            throw new TimeoutException($"it does not answer within {Patience.TotalSeconds:0} s");
        }
    }

    /// <summary>
    /// The connection, once the broker has given it a channel: only then does it say whether the virtual host is there. Where it
    /// refuses, the connection is closed.
    /// </summary>
    internal static async Task<IConnection> Tried(IConnection connection, CancellationToken stop)
    {
        try
        {
            await using var trial = new ChannelLease(await connection.CreateChannelAsync(cancellationToken: stop));
            return connection;
        }
        catch
        {
            await ChannelLease.EndAsync(() => connection.DisposeAsync().AsTask());
            throw;
        }
    }

    // A broker that starts refuses connections, users and virtual hosts for some seconds: all of that may pass.
    private async Task<IConnection> ReopenAsync(CancellationToken stop)
    {
        while (true)
        {
            // A hundred workers should not all knock in the same moment.
            await Task.Delay(_pause * (0.75 + (Environment.ProcessId % 50 / 100.0)), clock, stop);
            _pause = _pause * 2 < Longest ? _pause * 2 : Longest;
            try
            {
                var connection = await AnsweredAsync(stop);
                SayBack();
                return connection;
            }
            catch (Exception trouble) when (MayBeTriedAgain(trouble, stop))
            {
                SayAway(BrokerTrouble.Describe(address, trouble).Reason);
            }
        }
    }

    private static bool MayBeTriedAgain(Exception trouble, CancellationToken stop) =>
        !stop.IsCancellationRequested && trouble is not OutOfMemoryException;

    private void SayBlocked(string? reason) => say(reason is null
        ? $"The broker at {address} takes messages again."
        : $"The broker at {address} takes no messages ({reason}); waiting until it does. On its machine: rabbitmqctl status.");

    private void SayAway(string reason)
    {
        if (!_isAway)
        {
            say($"The broker at {address} is away ({reason}); trying again until it is back.");
        }

        _isAway = true;
    }

    private void SayBack()
    {
        say($"The broker at {address} is back.");
        _isAway = false;
    }

    private async Task<IConnection> ConnectAsync(CancellationToken stop)
    {
        var certificate = new BrokerCertificate(address.Uri.IdnHost);
        try
        {
            return await Tried(await Factory(certificate).CreateConnectionAsync(name, stop), stop);
        }
        catch (Exception trouble) when (!stop.IsCancellationRequested && certificate.FindTrouble(trouble) is { } seen)
        {
            throw seen;
        }
    }

    private ConnectionFactory Factory(BrokerCertificate certificate)
    {
        var factory = new ConnectionFactory
        {
            Uri = address.Uri,
            AutomaticRecoveryEnabled = false,
            TopologyRecoveryEnabled = false,
            RequestedConnectionTimeout = TimeSpan.FromSeconds(5),
            // A machine that vanished is noticed after two of these.
            RequestedHeartbeat = TimeSpan.FromSeconds(10),
        };
        // With the address the library accepts a certificate for any other host, who would then read the password.
        factory.Ssl.ServerName = address.Uri.IdnHost;
        factory.Ssl.AcceptablePolicyErrors = SslPolicyErrors.None;
        factory.Ssl.CertificateSelectionCallback = (_, _, _, shown, _) => certificate.FindOwn(shown)!;
        factory.Ssl.CertificateValidationCallback = (_, shown, chain, errors) => certificate.IsTrusted(shown as X509Certificate2, chain, errors);
        return factory;
    }
}
