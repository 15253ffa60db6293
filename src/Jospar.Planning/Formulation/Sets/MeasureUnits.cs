using Jospar.Domain;

namespace Jospar.Planning.Formulation.Sets;

/// <summary>The units of measures between the tables and the solver.</summary>
internal static class MeasureUnits
{
    /// <summary>What a measure of the tables is multiplied by before the solver sees it: money is scaled, all else is not.</summary>
    public static double ScaleOf(ProgrammeIndex index, Measure measure) =>
        MeasureText.IsMoney(measure) ? index.MoneyScale : 1.0;
}
