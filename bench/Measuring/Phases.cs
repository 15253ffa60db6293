using System.Diagnostics;
using System.Text.Json;

namespace Jospar.Bench.Measuring;

/// <summary>Times the phases of a case inside its child process, and says them on the last line of standard output.</summary>
internal sealed class Phases
{
    private readonly Stopwatch _whole = Stopwatch.StartNew();
    private readonly Dictionary<string, double> _seconds = [];
    private readonly Dictionary<string, string> _facts = [];
    private TimeSpan _begun = TimeSpan.Zero;

    /// <summary>Runs and times a phase.</summary>
    public T Time<T>(string phase, Func<T> run)
    {
        _begun = _whole.Elapsed;
        T result = run();
        _seconds[phase] = (_whole.Elapsed - _begun).TotalSeconds;
        return result;
    }

    /// <summary>Keeps a fact for printing.</summary>
    public void Say(string name, object value) =>
        _facts[name] = Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture) ?? string.Empty;

    /// <summary>Writes what was measured.</summary>
    public void Finish()
    {
        _seconds["total"] = _whole.Elapsed.TotalSeconds;
        using var self = Process.GetCurrentProcess();
        double processor = self.TotalProcessorTime.TotalSeconds;
        Console.Out.WriteLine(JsonSerializer.Serialize(new Measured(_seconds, _facts, PeakMemory.OfThis(), processor)));
    }
}
