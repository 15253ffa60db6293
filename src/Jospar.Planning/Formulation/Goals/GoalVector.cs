using Jospar.Domain;
using Jospar.Optimisation;

namespace Jospar.Planning.Formulation.Goals;

/// <summary>A goal as costs over the columns of a model.</summary>
/// <param name="Goal">The goal.</param>
/// <param name="Sense">Which way it is pushed.</param>
/// <param name="Costs">Shape: [column], dense.</param>
/// <param name="Offset">Its constant.</param>
internal sealed record GoalVector(Goal Goal, ObjectiveSense Sense, double[] Costs, double Offset)
{
    /// <summary>What the goal is at a point.</summary>
    public double At(ReadOnlySpan<double> point)
    {
        double sum = Offset;
        for (int column = 0; column < Costs.Length; column++)
        {
            sum += Costs[column] * point[column];
        }

        return sum;
    }
}
