using Jospar.Optimisation;
using Jospar.Optimisation.Reduction;
using Jospar.Planning.Search.Neighbourhoods;

namespace Jospar.Tests.Planning.Search.Neighbourhoods;

/// <summary>A launch, its amount, and money that everybody may spend, freed of a point of four columns.</summary>
public class RegionProposalTests
{
    private static readonly double[] Point = [0.0, 9.0, 0.0, 5.0];

    [Fact]
    public void Of_ABetterPoint_ProposesWhatIsItsOwnOnly()
    {
        var proposal = RegionProposal.Of(Freed(), Point, Outcome([0.9999999, 2.5, 3.0]), column => column != 3);

        Assert.NotNull(proposal);
        Assert.Equal([0, 2], proposal.Columns);
        Assert.Equal([1.0, 2.5], proposal.Values);
        Assert.Equal(-1.0 + 2.0 * 2.5, proposal.Gain, 1e-9);
        double[] changed = (double[])Point.Clone();
        proposal.PutInto(changed);
        Assert.Equal([1.0, 9.0, 2.5, 5.0], changed);
    }

    [Fact]
    public void Of_NothingBetterOrNoPointAtAll_IsNothing()
    {
        Assert.Null(RegionProposal.Of(Freed(), Point, Outcome([0.0, 0.0, 5.0]), _ => true));
        Assert.Null(RegionProposal.Of(Freed(), Point, Outcome([1.0, 0.0, 5.0]), _ => true));
        Assert.Null(RegionProposal.Of(Freed(), Point, Outcome([1.0, 2.5, 3.0]) with { Point = PointStatus.None }, _ => true));
    }

    private static FreedModel Freed()
    {
        var builder = new ModelBuilder(ObjectiveSense.Maximise);
        builder.AddVariables("launch", 1, 0.0, 1.0, VariableKind.Integer);
        builder.AddVariables("amount", 2, 0.0, 10.0);
        builder.AddCost(0, -1.0);
        builder.AddCost(1, 2.0);
        return new FreedModel(builder.Build(), [0, 2, 3]);
    }

    private static SolveOutcome Outcome(double[] primal) => new(
        Termination.Optimal, PointStatus.Feasible, "", 4.0, 4.0, primal, [], [], TimeSpan.Zero, 1, 1);
}
