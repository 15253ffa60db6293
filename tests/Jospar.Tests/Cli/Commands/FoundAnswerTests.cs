using Jospar.Cli;
using Jospar.Cli.Commands;

namespace Jospar.Tests.Cli.Commands;

/// <summary>What took long to find is told where it cannot be written.</summary>
public sealed class FoundAnswerTests : IDisposable
{
    private readonly Run _run = new();

    public void Dispose() => _run.Dispose();

    [Fact]
    public void Write_ThatFails_TellsFirstAndFails()
    {
        var done = new List<string>();

        Assert.Throws<IOException>(() => FoundAnswer.Write(() => throw new IOException("No space left on device"), () => done.Add("told")));
        FoundAnswer.Write(() => done.Add("written"), () => done.Add("told"));

        Assert.Equal(["told", "written"], done);
    }

    [Fact]
    public async Task Alternatives_ThatCannotBeWritten_AreToldAllTheSame()
    {
        Assert.Equal(ExitCode.Done, await _run.Jospar($"plan {Run.Small} -o first"));
        Directory.CreateDirectory(_run.PathOf("out"));
        Block("out/poorest-regions");
        Block("out/electricity");

        Assert.Equal(ExitCode.Environment, await _run.Jospar("alternatives first -o out"));

        Assert.Contains("Must have", _run.Output, StringComparison.Ordinal);
    }

    // A folder stands where the lock of what is written would.
    private void Block(string folder) =>
        Directory.CreateDirectory(_run.PathOf(Path.Combine(Path.GetDirectoryName(folder) ?? "", $".{Path.GetFileName(folder)}.jospar-lock")));
}
