using System.Globalization;
using System.Text;
using Jospar.Cli.Terminals;

namespace Jospar.Tests.Cli;

/// <summary>A terminal that keeps what was said, with a clock that stands still until it is moved.</summary>
internal sealed class RecordingTerminal
{
    private readonly StringBuilder _output = new();
    private readonly StringBuilder _error = new();

    public RecordingTerminal(bool isLive = false, int width = 80, string? folder = null, CancellationToken stop = default)
    {
        Terminal = new Terminal(WriterOf(_output), WriterOf(_error), isLive, width, folder ?? Path.GetTempPath(), Clock, name => Variables.GetValueOrDefault(name), stop);
    }

    public Terminal Terminal { get; }

    public ManualClock Clock { get; } = new();

    public Dictionary<string, string> Variables { get; } = [];

    public string Output => _output.ToString();

    public string Error => _error.ToString();

    private static StringWriter WriterOf(StringBuilder text) => new(text, CultureInfo.InvariantCulture) { NewLine = "\n" };
}
