using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Jospar.Optimisation.WebAssembly;

/// <summary>
/// A Node process that runs <c>highs-host.mjs</c>. It ends when its standard input closes, so none is left behind
/// when this process dies; <see cref="Dispose"/> ends it at once.
/// </summary>
internal sealed class HostProcess : IDisposable
{
    private const int HeadLength = 8;
    private const int KeptErrorLines = 5;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly Stream _input;
    private readonly Stream _output;
    private readonly Lock _sending = new();
    private readonly Queue<string> _errors = new();
    private bool _disposed;
    private int _solves;

    private HostProcess(Process process)
    {
        _process = process;
        _input = process.StandardInput.BaseStream;
        _output = new BufferedStream(process.StandardOutput.BaseStream, 1 << 16);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginErrorReadLine();
    }

    /// <summary>The process's id.</summary>
    public int Id => _process.Id;

    /// <summary>Whether it is gone.</summary>
    public bool HasEnded => _process.HasExited;

    /// <summary>The version of HiGHS that it loaded.</summary>
    public string Version { get; private set; } = string.Empty;

    /// <summary>The last lines that it wrote to its standard error.</summary>
    public string Errors
    {
        get
        {
            lock (_errors)
            {
                return string.Join(' ', _errors);
            }
        }
    }

    /// <summary>
    /// Starts one and waits until the library is loaded, a minute where no other <paramref name="patience"/> is given; throws
    /// <see cref="WebAssemblyException"/>.
    /// </summary>
    public static HostProcess Start(WebAssemblyFiles files, TimeSpan? patience = null)
    {
        var host = new HostProcess(Launch(files));
        try
        {
            host.Version = host.AwaitVersion(patience ?? Patience);
            return host;
        }
        catch
        {
            host.Dispose();
            throw;
        }
    }

    /// <summary>The number of the next solve; a cancellation names the one that it means.</summary>
    public int NextSolve() => ++_solves;

    /// <summary>Sends a frame; does nothing when the process is gone, which the next <see cref="Receive"/> says.</summary>
    public void Send(HostRequest kind, FrameWriter frame)
    {
        byte[] head = new byte[HeadLength];
        BitConverter.TryWriteBytes(head, (int)kind);
        BitConverter.TryWriteBytes(head.AsSpan(sizeof(int)), frame.Payload.Length);
        lock (_sending)
        {
            try
            {
                _input.Write(head);
                _input.Write(frame.Payload.Span);
                _input.Flush();
            }
            catch (Exception error) when (error is IOException or ObjectDisposedException)
            {
                // A pipe without a reader: the process has ended.
            }
        }
    }

    /// <summary>Waits for the next frame; <see cref="HostAnswer.Gone"/> when there will be none.</summary>
    public (HostAnswer Kind, byte[] Payload) Receive()
    {
        try
        {
            byte[] head = new byte[HeadLength];
            _output.ReadExactly(head);
            byte[] payload = new byte[BitConverter.ToInt32(head, sizeof(int))];
            _output.ReadExactly(payload);
            return ((HostAnswer)BitConverter.ToInt32(head), payload);
        }
        catch (Exception error) when (error is EndOfStreamException or IOException or ObjectDisposedException)
        {
            return (HostAnswer.Gone, []);
        }
    }

    /// <summary>What a frame that was not hoped for says, in words.</summary>
    public string Explain(HostAnswer kind, byte[] payload) => kind == HostAnswer.Failure
        ? Encoding.UTF8.GetString(payload).ReplaceLineEndings(" ")
        : $"the Node process {Id} ended{(Errors.Length > 0 ? $": {Errors}" : " without a word.")}";

    /// <summary>Ends the process at once, and what it started.</summary>
    public void Kill()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (Exception error) when (error is InvalidOperationException or Win32Exception or AggregateException)
        {
            // It has ended already.
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_disposed)
        {
            return;
        }

        _disposed = true;
        Kill();
        _process.WaitForExit(TimeSpan.FromSeconds(5));
        _process.Dispose();
    }

    // What is started in its place may hang, and may have started others that hold its output.
    private string AwaitVersion(TimeSpan patience)
    {
        try
        {
            (HostAnswer kind, byte[] payload) = Task.Run(Receive).WaitAsync(patience).GetAwaiter().GetResult();
            return kind == HostAnswer.Ready
                ? new FrameReader(payload).Text()
                : throw new WebAssemblyException($"HiGHS in WebAssembly did not start: {Explain(kind, payload)}");
        }
        catch (TimeoutException)
        {
            throw new WebAssemblyException($"HiGHS in WebAssembly did not start: the Node process {Id} gave no answer within {patience.TotalSeconds:0} seconds.");
        }
    }

    private static Process Launch(WebAssemblyFiles files)
    {
        var start = new ProcessStartInfo(files.Node)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.ArgumentList.Add(files.Host);
        start.ArgumentList.Add(files.Module);
        try
        {
            return Process.Start(start) ?? throw new WebAssemblyException($"{files.Node} did not start.");
        }
        catch (Win32Exception error)
        {
            throw new WebAssemblyException($"{files.Node} did not start: {error.Message}", error);
        }
    }

    private void Keep(string? line)
    {
        if (string.IsNullOrWhiteSpace(line))
        {
            return;
        }

        lock (_errors)
        {
            _errors.Enqueue(line.Trim());
            while (_errors.Count > KeptErrorLines)
            {
                _errors.Dequeue();
            }
        }
    }
}
