using System.Diagnostics;
using Jospar.Cli;

namespace Jospar.Tests.Queue;

/// <summary>The built program at work, as a process of its own.</summary>
internal sealed class WorkerProcess : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    private readonly Process _process;
    private readonly Task<string> _output;
    private readonly Task<string> _error;

    public WorkerProcess(string uri, params string[] options)
        : this(uri, null, options)
    {
    }

    private WorkerProcess(string uri, string? authorities, string[] options)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(ExitCode).Assembly.Location, "work", "--queue", .. options])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["JOSPAR_QUEUE"] = uri;
        if (authorities is not null)
        {
            start.Environment["SSL_CERT_FILE"] = authorities;
        }

        _process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        _output = _process.StandardOutput.ReadToEndAsync();
        _error = _process.StandardError.ReadToEndAsync();
    }

    /// <summary>One that trusts the authorities in a file besides those of the machine.</summary>
    public static WorkerProcess Trusting(string authorities, string uri, params string[] options) => new(uri, authorities, options);

    /// <summary>SIGKILL: no time to say a word to the broker.</summary>
    public void Kill() => _process.Kill();

    /// <summary>SIGTERM.</summary>
    public void Terminate() => Process.Start("kill", ["-TERM", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]).WaitForExit();

    /// <summary>Waits for its end: exit code, and both streams.</summary>
    public (int ExitCode, string Output, string Error) End()
    {
        Assert.True(_process.WaitForExit(Limit), "The worker does not end.");
        return (_process.ExitCode, _output.GetAwaiter().GetResult(), _error.GetAwaiter().GetResult());
    }

    /// <summary>Tells it to leave: how many jobs it did.</summary>
    public int Leave()
    {
        Terminate();
        var (code, output, error) = End();
        Assert.True(code == ExitCode.Done, error);
        return int.Parse(output.Split(' ')[2], System.Globalization.CultureInfo.InvariantCulture);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }
}
