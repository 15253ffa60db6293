using Jospar.Cli.Doctor;

namespace Jospar.Tests.Cli.Doctor;

public class MachineChecksTests
{
    [Theory]
    [InlineData("v20.11.0", "Ok")]
    [InlineData("v22.1.0", "Ok")]
    [InlineData("v23.0.0-nightly", "Ok")]
    [InlineData("v18.19.0", "Note")]
    [InlineData("gibberish", "Note")]
    [InlineData(null, "Note")]
    public void Node_OfAVersion_IsJudgedByItsFirstNumber(string? version, string expected)
    {
        var check = MachineChecks.Node(version);
        Assert.Equal(expected, check.State.ToString());
        Assert.Equal(expected == "Note", check.Remedy is not null);
    }

    [Fact]
    public void Run_WithoutAnySolver_SaysItIsMissingAndHowToGetOne()
    {
        var terminal = new RecordingTerminal();
        terminal.Variables["HIGHS_LIBRARY"] = "/nowhere/libhighs.so.1";
        var checks = MachineChecks.Run(terminal.Terminal);
        var solver = checks.Single(check => check.Subject == "solver");
        Assert.Equal(CheckState.Missing, solver.State);
        Assert.Contains("HIGHS_LIBRARY", solver.Remedy, StringComparison.Ordinal);
    }
}
