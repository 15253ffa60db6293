using Jospar.Optimisation;

namespace Jospar.Tests.Optimisation.Scaling;

/// <summary>
/// A plant that may be launched, makes up to 40 of a good from twice as much ore, and pays 3 to be launched; 60 of ore can be
/// had, and a good is worth 0.5. The best is to launch it and to make 30: 12.
/// </summary>
internal static class Plant
{
    public const int Launch = 0;
    public const int Output = 1;
    public const int Ore = 2;
    public const int Capacity = 0;
    public const int Balance = 1;
    public const double Best = 12.0;

    /// <summary>The plant with amounts in units of which one of the good or the ore has so many.</summary>
    public static Model In(double unitsInOne) => new(
        ObjectiveSense.Maximise,
        0.0,
        [new VariableBlock("plant", 0, 3, column => $"{column}")],
        [new ConstraintBlock("rules", 0, 2, row => $"{row}")],
        new ColumnArrays(
            new[] { -3.0, 0.5 / unitsInOne, 0.0 },
            new[] { 0.0, 0.0, 0.0 },
            new[] { 1.0, double.PositiveInfinity, 60.0 * unitsInOne },
            new[] { VariableKind.Integer, VariableKind.Continuous, VariableKind.Continuous }),
        new RowArrays(
            new[] { double.NegativeInfinity, 0.0 },
            new[] { 0.0, 0.0 },
            new[] { 0, 2, 4 },
            new[] { Output, Launch, Output, Ore },
            new[] { 1.0, -40.0 * unitsInOne, -2.0, 1.0 }));
}
