using Jospar.Domain;
using Jospar.Optimisation;

namespace Jospar.Planning.Formulation;

/// <summary>What a row means to people: the scarce thing whose price its dual is, and the rule that it stands for.</summary>
/// <param name="Row">The row.</param>
/// <param name="Constraint">Stem of the constraint.</param>
/// <param name="Subject">The scarce thing, such as a link, a fund, a place and a commodity.</param>
/// <param name="Year">The year, where there is one.</param>
/// <param name="Unit">The unit of the scarce thing; empty where the dual is no price.</param>
/// <param name="PerUnit">By how much the row is eased when there is one unit more; negative where easing lowers the bound.</param>
/// <param name="Rule">The rule as the owner of the data would name it, such as <c>fund IDF</c>.</param>
/// <param name="Constant">What the row's bound leaves out of the thing, such as all demand where what is unserved is limited. Unit: the row's.</param>
internal sealed record RowMeaning(
    int Row, string Constraint, string Subject, Year? Year, string? Unit, double PerUnit, string Rule, double Constant = 0.0)
{
    /// <summary>Whether the thing is bounded from below.</summary>
    public bool IsMinimum => PerUnit < 0.0;

    /// <summary>How much there is of the thing; infinite where nothing bounds it. Unit: the thing's.</summary>
    public double AmountIn(RowArrays rows)
    {
        double upper = rows.Upper.Span[Row];
        return Math.Abs(((double.IsFinite(upper) ? upper : rows.Lower.Span[Row]) + Constant) / PerUnit);
    }

    /// <summary>How much of the thing so large columns take. Unit: the thing's.</summary>
    public double TakenIn(RowArrays rows, double[] amounts)
    {
        double taken = Constant;
        for (int at = rows.Starts.Span[Row]; at < rows.Starts.Span[Row + 1]; at++)
        {
            taken += rows.Coefficients.Span[at] * amounts[rows.Columns.Span[at]];
        }

        return taken / Math.Abs(PerUnit);
    }
}
