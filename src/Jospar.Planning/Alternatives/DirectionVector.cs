using Jospar.Optimisation;

namespace Jospar.Planning.Alternatives;

/// <summary>A direction as costs over the columns of a model.</summary>
/// <param name="Direction">The direction.</param>
/// <param name="Sense">Which way it is pushed.</param>
/// <param name="Costs">Shape: [column], dense.</param>
/// <param name="PerUnit">What a column's cost is divided by to be in <paramref name="Unit"/>.</param>
/// <param name="Unit">The unit that it is reported in.</param>
internal sealed record DirectionVector(
    AlternativeDirection Direction, ObjectiveSense Sense, double[] Costs, double PerUnit, string Unit)
{
    /// <summary>What there is of it whatever is chosen, in the solver's unit.</summary>
    public double Always { get; init; }

    /// <summary>What it is at a point, in the solver's unit, without what there always is.</summary>
    public double At(ReadOnlySpan<double> point)
    {
        double sum = 0.0;
        for (int column = 0; column < Costs.Length; column++)
        {
            sum += Costs[column] * point[column];
        }

        return sum;
    }

    /// <summary>What it is at a point, in its unit.</summary>
    public decimal FigureAt(ReadOnlySpan<double> point) => FigureOf(At(point));

    /// <summary>What a value of its costs is, in its unit.</summary>
    public decimal FigureOf(double value) => Math.Round((decimal)((value + Always) / PerUnit), 6);
}
