using System.Collections.Concurrent;

namespace Jospar.Optimisation.WebAssembly;

/// <summary>
/// HiGHS in WebAssembly, run by Node: no compiler, any system, one thread, about half the speed. Each session has a
/// process to itself for as long as it lives; processes that are free serve the next session.
/// </summary>
public sealed class WebAssemblySolver : ISolver
{
    private readonly WebAssemblyFiles _files;
    private readonly ConcurrentStack<HostProcess> _free = new();
    private volatile bool _disposed;

    /// <summary>Starts a process to see that it works; throws <see cref="WebAssemblyException"/> where it does not.</summary>
    public WebAssemblySolver(WebAssemblyFiles files)
    {
        ArgumentNullException.ThrowIfNull(files);
        _files = files;
        var host = HostProcess.Start(files);
        Identity = new SolverIdentity("HiGHS", host.Version, "webassembly");
        _free.Push(host);
    }

    /// <inheritdoc/>
    public SolverIdentity Identity { get; }

    /// <inheritdoc/>
    public ISolverSession Open(Model model)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        return new WebAssemblySession(model, this);
    }

    /// <summary>Ends the processes that no session holds; those in use end with their sessions.</summary>
    public void Dispose()
    {
        _disposed = true;
        while (_free.TryPop(out HostProcess? host))
        {
            host.Dispose();
        }
    }

    /// <summary>A process without a model.</summary>
    internal HostProcess Take()
    {
        while (_free.TryPop(out HostProcess? free))
        {
            if (!free.HasEnded)
            {
                return free;
            }

            free.Dispose();
        }

        return HostProcess.Start(_files);
    }

    /// <summary>Takes a healthy process back.</summary>
    internal void GiveBack(HostProcess host)
    {
        if (_disposed || host.HasEnded)
        {
            host.Dispose();
        }
        else
        {
            _free.Push(host);
        }
    }
}
