using Jospar.Optimisation;
using Jospar.Optimisation.Scaling;

namespace Jospar.Tests.Optimisation.Scaling;

public sealed class ScaleFactorsTests
{
    [Theory]
    [InlineData(1.0, false)]
    [InlineData(1e3, false)]
    [InlineData(1e6, true)]
    public void AreNeeded_OfAPlantInUnitsSoSmall_SaysWhetherItsNumbersAreLarge(double unitsInOne, bool areNeeded) =>
        Assert.Equal(areNeeded, ScaleFactors.AreNeeded(Plant.In(unitsInOne)));

    [Fact]
    public void AreNeeded_OfARowWithALargeBoundAlone_IsTrue()
    {
        var model = Plant.In(1.0);
        double[] upper = model.Rows.Upper.ToArray();
        upper[0] = 1e7;
        Assert.True(ScaleFactors.AreNeeded(model with { Rows = model.Rows with { Upper = upper } }));
    }

    [Theory]
    [InlineData(1e6)]
    [InlineData(1e-6)]
    public void Of_APlantInOtherUnits_BringsItsCoefficientsNearOne(double unitsInOne)
    {
        var model = Plant.In(unitsInOne);
        var factors = ScaleFactors.Of(model);
        for (int row = 0; row < model.RowCount; row++)
        {
            foreach (var (column, coefficient) in model.EntriesOf(row))
            {
                Assert.InRange(Math.Abs(coefficient * factors.Rows[row] * factors.Columns[column]), 0.05, 20.0);
            }
        }
    }

    [Fact]
    public void Of_AnyModel_TakesPowersOfTwoAndLeavesWholeColumns()
    {
        var model = Plant.In(1e6);
        var factors = ScaleFactors.Of(model);
        Assert.All([.. factors.Columns, .. factors.Rows], factor => Assert.Equal(1.0, Math.ScaleB(factor, -Math.ILogB(factor))));
        Assert.Equal(1.0, factors.Columns[Plant.Launch]);
    }

    [Fact]
    public void Of_AColumnWithoutCoefficientsAndAnEmptyRow_StaysFinite()
    {
        var model = Plant.In(1e6);
        var empty = model.WithRows("empty", new RowArrays(new double[1], new double[1], new int[2], Array.Empty<int>(), Array.Empty<double>()));
        Assert.All(ScaleFactors.Of(empty).Rows, factor => Assert.True(double.IsFinite(factor) && factor > 0.0));
    }
}
