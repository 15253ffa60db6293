using Jospar.Optimisation;

namespace Jospar.Tests.Optimisation.Models;

public class RowArraysTests
{
    [Fact]
    public void Of_CostsWithNoughts_HoldsTheOthersWithinItsBounds()
    {
        var row = RowArrays.Of([0.0, 2.5, 0.0, -1.0], double.NegativeInfinity, 7.0);
        Assert.Equal([double.NegativeInfinity], row.Lower.ToArray());
        Assert.Equal([7.0], row.Upper.ToArray());
        Assert.Equal([0, 2], row.Starts.ToArray());
        Assert.Equal([1, 3], row.Columns.ToArray());
        Assert.Equal([2.5, -1.0], row.Coefficients.ToArray());
    }
}
