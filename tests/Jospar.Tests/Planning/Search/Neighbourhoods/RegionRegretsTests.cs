using Jospar.Optimisation;
using Jospar.Planning.Search.Neighbourhoods;

namespace Jospar.Tests.Planning.Search.Neighbourhoods;

/// <summary>Three regions with a launch each and a budget for all: max 6a + 5b + 4c, a + b + c ≤ 2.5, b + c ≤ 1.</summary>
public class RegionRegretsTests
{
    private static readonly int[] Regions = [7, 8, 9];

    [Fact]
    public void Next_OfAPlanWithoutTheBestLaunch_IsItsRegion()
    {
        // At the optimum a = b = 1 the budget has no price and the pair's row one of 4: a plan of b alone loses 6 at a.
        var next = NextAfter([0.0, 1.0, 0.0]);

        Assert.Equal((7, 7), next);
    }

    [Fact]
    public void Next_OfAPlanWithNeitherOfTwo_IsThePair()
    {
        // b earns 1 over the pair's price, the pair's row 4: five in all, of which four lie between the two.
        var next = NextAfter([1.0, 0.0, 0.0]);

        Assert.Equal((8, 9), next);
    }

    [Fact]
    public void Next_OfTheOptimum_IsNothing() => Assert.Null(NextAfter([1.0, 1.0, 0.0]));

    [Fact]
    public void Next_OfWhatIsDone_GoesOnToTheNext()
    {
        var next = NextAfter([0.0, 0.0, 0.0], (7, 7));

        Assert.Equal((8, 9), next);
    }

    private static (int, int)? NextAfter(double[] plan, params (int, int)[] done)
    {
        var model = Create();
        using var solver = Optimisation.NativeHighs.Open();
        using var session = solver.Open(model);
        session.SetIntegrality(enforced: false);
        var at = session.Solve(new SolveOptions());
        return new RegionRegrets(Regions).Next(model, at, plan, done.ToHashSet());
    }

    private static Model Create()
    {
        var builder = new ModelBuilder(ObjectiveSense.Maximise);
        var launch = builder.AddVariables("launch", 3, 0.0, 1.0, VariableKind.Integer);
        builder.AddCost(launch[0], 6.0);
        builder.AddCost(launch[1], 5.0);
        builder.AddCost(launch[2], 4.0);
        builder.BeginConstraints("row");
        builder.BeginRow(double.NegativeInfinity, 2.5);
        for (int n = 0; n < 3; n++)
        {
            builder.AddTerm(launch[n], 1.0);
        }

        builder.BeginRow(double.NegativeInfinity, 1.0);
        builder.AddTerm(launch[1], 1.0);
        builder.AddTerm(launch[2], 1.0);
        return builder.Build();
    }
}
