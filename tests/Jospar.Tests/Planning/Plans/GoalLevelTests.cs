using Jospar.Planning.Plans;

namespace Jospar.Tests.Planning.Plans;

public class GoalLevelTests
{
    // A gap of 0.01 is asked for, and all is relative to 2.
    [Theory]
    [InlineData(1.0, 1.0, 0.001, 1.002)]
    [InlineData(1.0, 1.0, 0.01, 1.018)]
    [InlineData(1.017, 1.0, 0.01, 1.018)]
    [InlineData(1.019, 1.0, 0.01, 1.019)]
    [InlineData(1.0, double.NaN, 0.01, 1.02)]
    [InlineData(1.0, 1.0, 0.02, 1.04)]
    public void Of_WhatWasReached_GivesAwayOnlyWhatTheGapStillHoldsOrALargerTolerance(double reached, double bound, double tolerance, double level) =>
        Assert.Equal(level, GoalLevel.Of(reached, bound, tolerance, gap: 0.01, scale: 2.0), 9);
}
