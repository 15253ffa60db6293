using Jospar.Planning.Stress.Drawing;

namespace Jospar.Tests.Planning.Stress.Drawing;

public sealed class NormalDistributionTests
{
    // From tables of the normal distribution in many digits.
    [Theory]
    [InlineData(0.5, 0.0)]
    [InlineData(0.975, 1.959963984540054)]
    [InlineData(0.9, 1.2815515655446004)]
    [InlineData(0.001, -3.090232306167813)]
    [InlineData(1e-12, -7.034483825301131)]
    public void Quantile_OfKnownProbabilities_IsKnown(double p, double z) => Assert.Equal(z, NormalDistribution.Quantile(p), 9);

    [Theory]
    [InlineData(0.0, 0.5)]
    [InlineData(1.0, 0.8413447460685429)]
    [InlineData(-1.959963984540054, 0.025)]
    [InlineData(3.0, 0.9986501019683699)]
    [InlineData(-8.0, 6.220960574271785e-16)]
    public void Cumulative_OfKnownNumbers_IsKnown(double z, double p) => Assert.Equal(p, NormalDistribution.Cumulative(z), 12);

    [Fact]
    public void Quantile_OfCumulative_ComesBack()
    {
        for (double z = -5.0; z <= 5.0; z += 0.25)
        {
            Assert.Equal(z, NormalDistribution.Quantile(NormalDistribution.Cumulative(z)), 7);
        }
    }
}
