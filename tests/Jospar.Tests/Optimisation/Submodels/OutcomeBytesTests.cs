using Jospar.Optimisation;
using Jospar.Optimisation.Submodels;

namespace Jospar.Tests.Optimisation.Submodels;

public class OutcomeBytesTests
{
    private static readonly SolveOutcome Outcome = new(
        Termination.WorkLimit, PointStatus.Feasible, "as far as it went", 1.0 / 3.0, double.PositiveInfinity,
        [0.0, 1e-300, 0.0, -0.0, 5.0], [0.1], [], TimeSpan.FromSeconds(3), 12, 345);

    [Fact]
    public void Read_OfWhatWasWritten_IsTheSameButForTheTime()
    {
        var read = OutcomeBytes.Read(OutcomeBytes.Write(Outcome));

        Assert.Equal(Outcome.Primal.Select(BitConverter.DoubleToInt64Bits), read.Primal.Select(BitConverter.DoubleToInt64Bits));
        Assert.Equal(Outcome.RowDuals, read.RowDuals);
        Assert.Empty(read.ReducedCosts);
        Assert.Equal((Outcome.Termination, Outcome.Point, Outcome.Message), (read.Termination, read.Point, read.Message));
        Assert.Equal((Outcome.Objective, Outcome.Bound, Outcome.Nodes, Outcome.Iterations), (read.Objective, read.Bound, read.Nodes, read.Iterations));
    }

    [Fact]
    public void Write_OfASlowerSolve_GivesTheSameBytes() =>
        Assert.Equal(OutcomeBytes.Write(Outcome), OutcomeBytes.Write(Outcome with { Elapsed = TimeSpan.FromHours(1) }));

    [Fact]
    public void Write_OfAPointThatIsNearlyNil_TakesLittleRoom() =>
        Assert.InRange(OutcomeBytes.Write(Outcome with { Primal = new double[100_000] }).Length, 1, 500);

    [Fact]
    public void Read_OfSomethingElse_Refuses()
    {
        Assert.Throws<InvalidDataException>(() => OutcomeBytes.Read(Array.Empty<byte>()));
        Assert.Throws<InvalidDataException>(() => OutcomeBytes.Read(OutcomeBytes.Write(Outcome).AsMemory(0, 40)));
    }
}
