using Jospar.Planning.IndirectJobs;

namespace Jospar.Tests.Planning.IndirectJobs;

/// <summary>Published worked examples, reproduced to the digits that are published.</summary>
public sealed class LeontiefInverseTests
{
    /// <summary>
    /// R. E. Miller and P. D. Blair, Input–Output Analysis (1985), as worked in W. Li, Multipliers in Input–Output Model,
    /// MIT OpenCourseWare 11.481J Analyzing and Accounting for Regional Economic Growth, spring 2009: "Simple Output Multiplier".
    /// </summary>
    [Fact]
    public void Of_MillerAndBlairsTwoSectors_IsTheirs()
    {
        double[,] inverse = LeontiefInverse.Of(new[,] { { 0.15, 0.25 }, { 0.20, 0.05 } });
        Check(new[,] { { 1.254, 0.330 }, { 0.264, 1.122 } }, inverse, 0.0005);
        Assert.Equal(1.518, inverse[0, 0] + inverse[1, 0], 0.0005);
        Assert.Equal(1.452, inverse[0, 1] + inverse[1, 1], 0.0006);
    }

    /// <summary>The same source, "Total Output Multiplier": households as the third sector.</summary>
    [Fact]
    public void Of_MillerAndBlairsHouseholds_IsTheirs()
    {
        double[,] inverse = LeontiefInverse.Of(new[,] { { 0.15, 0.25, 0.05 }, { 0.20, 0.05, 0.40 }, { 0.30, 0.25, 0.05 } });
        Check(new[,] { { 1.365, 0.425, 0.251 }, { 0.527, 1.348, 0.595 }, { 0.570, 0.489, 1.289 } }, inverse, 0.0006);
    }

    private static void Check(double[,] expected, double[,] actual, double tolerance)
    {
        for (int i = 0; i < expected.GetLength(0); i++)
        {
            for (int j = 0; j < expected.GetLength(1); j++)
            {
                Assert.Equal(expected[i, j], actual[i, j], tolerance);
            }
        }
    }
}
