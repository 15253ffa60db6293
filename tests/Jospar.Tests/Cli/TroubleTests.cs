using Jospar.Cli;
using Jospar.Files;
using Jospar.Optimisation.Highs;
using Jospar.Optimisation.Locating;
using Jospar.Planning.Alternatives;
using Jospar.Planning.Plans;
using Jospar.Planning.Search;

namespace Jospar.Tests.Cli;

public class TroubleTests
{
    public static TheoryData<Exception, int> Kinds => new()
    {
        { new UnauthorizedAccessException("Access to 'x' is denied."), ExitCode.Environment },
        { new IOException("No space left on device."), ExitCode.Environment },
        { new SolverNotFoundException("No solver."), ExitCode.Environment },
        { new SolverFailedException("The solver\nfailed."), ExitCode.Environment },
        { new HighsCallException("Highs_addRows", "3 rows", -1), ExitCode.Environment },
        { new AggregateException(new AggregateException(new SolverFailedException("The solver failed.")), new InvalidOperationException("x")), ExitCode.Environment },
        { new RuledOutLaunchException(new("mill"), new("north"), new(2025)), ExitCode.Findings },
        { new TooLargeToPushException(columns: 1_238_994, most: 200_000), ExitCode.NoPlan },
        { new ArgumentOutOfRangeException("delay"), ExitCode.Fault },
        { new OperationCanceledException(), ExitCode.NoPlan },
        { new InvalidOperationException("first line\nsecond line"), ExitCode.Fault },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Report_AnyException_IsOneLineWithACode(Exception exception, int code)
    {
        var terminal = new RecordingTerminal();
        Assert.Equal(code, Trouble.Report(exception, terminal.Terminal));
        Assert.Single(terminal.Error.TrimEnd('\n').Split('\n'));
        Assert.StartsWith("jospar: ", terminal.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", terminal.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("No space left on device : 'x'")]
    [InlineData("No space left on device : 'x'.")]
    [InlineData("No space left on device : 'x'..\n")]
    public void Report_MessageOfTheDisk_EndsWithOneFullStop(string message)
    {
        var terminal = new RecordingTerminal();
        Trouble.Report(new IOException(message), terminal.Terminal);
        Assert.Equal("jospar: No space left on device : 'x'. Check the path, the disk and its free space.\n", terminal.Error);
    }

    // What says itself how to mend it sends nobody to look at the disk.
    [Fact]
    public void Report_OfAPlaceThatIsRefused_SaysNoMoreThanWhy()
    {
        var terminal = new RecordingTerminal();
        Assert.Equal(ExitCode.Environment, Trouble.Report(new PlaceRefusedException("'out' is where a disk is mounted: name a folder in it"), terminal.Terminal));
        Assert.Equal("jospar: 'out' is where a disk is mounted: name a folder in it.\n", terminal.Error);
    }

    [Fact]
    public void Report_WhenDetailsAreAskedFor_PrintsThem()
    {
        var terminal = new RecordingTerminal();
        terminal.Variables["JOSPAR_DEBUG"] = "1";
        Trouble.Report(new InvalidOperationException("broken"), terminal.Terminal);
        Assert.Contains("System.InvalidOperationException: broken", terminal.Error, StringComparison.Ordinal);
    }
}
