using System.Diagnostics;
using Jospar.Queue;
using Jospar.Queue.Broker;
using Jospar.Tests.House;
using RabbitMQ.Client;

namespace Jospar.Tests.Queue;

/// <summary>A real RabbitMQ of the tests' own: loopback, ports, data and credentials of its own; gone when disposed.</summary>
public sealed class PrivateBroker : IDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(2);

    private readonly string _folder = Directory.CreateTempSubdirectory("jospar-broker-").FullName;
    private Process _process;

    public PrivateBroker() => _process = Start();

    /// <summary>Its address, with the password.</summary>
    public string Uri { get; private set; } = "";

    public QueueAddress Address => QueueAddress.TryParse(Uri, out var address) ? address : throw new FormatException(Uri);

    public QueueSettings Settings => QueueSettings.For(Address);

    /// <summary>Ends the broker as a power cut would, and starts it again with what it had on disk.</summary>
    public void Restart()
    {
        End();
        _process = Start();
    }

    /// <summary>Ends the broker as a power cut would.</summary>
    public void End()
    {
        _process.StandardInput.Close();
        _process.WaitForExit(StartLimit);
        _process.Dispose();
    }

    /// <summary>Starts it after <see cref="End"/>.</summary>
    public void StartAgain() => _process = Start();

    /// <summary>Has the broker's own <c>rabbitmqctl</c> do a command.</summary>
    public async Task ControlAsync(params string[] command)
    {
        using var control = Process.Start("bash", [Path.Combine(Repository.Root, "eng/broker.sh"), _folder, "--quiet", .. command]);
        await control.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, control.ExitCode);
    }

    /// <summary>A connection past the product, to look and to meddle.</summary>
    public Task<IConnection> ConnectAsync() =>
        new ConnectionFactory { Uri = new Uri(Uri), AutomaticRecoveryEnabled = false }.CreateConnectionAsync(TestContext.Current.CancellationToken);

    public void Dispose()
    {
        End();
        Directory.Delete(_folder, recursive: true);
    }

    private Process Start()
    {
        var start = new ProcessStartInfo("bash", [Path.Combine(Repository.Root, "eng/broker.sh"), _folder])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var process = Process.Start(start) ?? throw new InvalidOperationException("bash did not start.");
        var line = process.StandardOutput.ReadLineAsync();
        if (!line.Wait(StartLimit) || string.IsNullOrEmpty(line.Result))
        {
            throw new InvalidOperationException(process.StandardError.ReadToEnd().Trim());
        }

        Uri = line.Result;
        return process;
    }
}
