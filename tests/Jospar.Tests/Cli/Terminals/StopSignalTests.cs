using Jospar.Cli.Terminals;

namespace Jospar.Tests.Cli.Terminals;

public class StopSignalTests
{
    [Theory]
    [InlineData("work --queue", StopSignal.JobsInHand)]
    [InlineData("work --queue --try 100", StopSignal.AtOnce)]
    [InlineData("work --queue --try=100", StopSignal.AtOnce)]
    [InlineData("work --queue --dead --forget", StopSignal.AtOnce)]
    [InlineData("stress package plan --queue", StopSignal.BestSoFar)]
    [InlineData("check package", StopSignal.AtOnce)]
    [InlineData("", StopSignal.AtOnce)]
    public void MeaningFor_ACommandLine_IsWhatTheSignalDoesToIt(string line, string meaning) =>
        Assert.Equal(meaning, StopSignal.MeaningFor(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
}
