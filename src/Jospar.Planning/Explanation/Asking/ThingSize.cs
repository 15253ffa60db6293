using Jospar.Optimisation;
using Jospar.Planning.Formulation;

namespace Jospar.Planning.Explanation.Asking;

/// <summary>
/// How much there is of a scarce thing, in its own unit: whether one more unit of it is worth something shows in what so much is worth,
/// whatever the unit. Of what there is none, one unit of the solver's.
/// </summary>
internal static class ThingSize
{
    private const double None = 1e-6;

    /// <summary>Of what a row bounds.</summary>
    public static double Of(RowMeaning meaning, RowArrays rows)
    {
        double unit = Math.Abs(meaning.PerUnit);
        return Of(meaning.AmountIn(rows) * unit) / unit;
    }

    /// <summary>Of what so much bounds in the solver's unit.</summary>
    public static double Of(double bound) => double.IsFinite(bound) && Math.Abs(bound) > None ? Math.Abs(bound) : 1.0;
}
