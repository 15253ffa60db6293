using Jospar.Domain;
using Jospar.Planning.Formulation;

namespace Jospar.Planning.Replanning;

/// <summary>
/// The weighted changes against a plan's launches, over a model's columns:
/// <c>Σ_p w(p's launch against the plan's)</c>, which is linear since a project is launched at most once.
/// </summary>
internal sealed class ChangeVector
{
    private ChangeVector(double[] costs, double offset, double[] reference)
    {
        Costs = costs;
        Offset = offset;
        Reference = reference;
    }

    /// <summary>Shape: [column], dense. Unit: weight.</summary>
    public double[] Costs { get; }

    /// <summary>The weight of launching nothing that the plan launches.</summary>
    public double Offset { get; }

    /// <summary>Shape: [column]. The plan's launches as far as they are still possible, open elsewhere.</summary>
    public double[] Reference { get; }

    /// <summary>The changes against the launches that <paramref name="planned"/> names, of projects that are not committed.</summary>
    public static ChangeVector Of(ProgrammeModel model, IReadOnlyDictionary<ProjectId, Commitment> planned)
    {
        double[] costs = new double[model.Model.ColumnCount];
        double[] reference = new double[model.Model.ColumnCount];
        Array.Fill(reference, double.NaN);
        double offset = 0.0;
        var problem = model.Problem;
        for (int p = 0; p < problem.Programme.Projects.Length; p++)
        {
            var project = problem.Programme.Projects[p];
            if (project.Commitment is null)
            {
                offset += AddProject(model, p, planned.GetValueOrDefault(project.Id), costs, reference);
            }
        }

        return new ChangeVector(costs, offset, reference);
    }

    /// <summary>The weight of the changes at a point.</summary>
    public double At(ReadOnlySpan<double> point)
    {
        double sum = Offset;
        for (int column = 0; column < Costs.Length; column++)
        {
            sum += Costs[column] == 0.0 ? 0.0 : Costs[column] * Math.Round(point[column]);
        }

        return sum;
    }

    private static double AddProject(ProgrammeModel model, int project, Commitment? planned, double[] costs, double[] reference)
    {
        var problem = model.Problem;
        bool isPossible = false;
        for (int s = problem.Starts.FirstOf(project); s < problem.Starts.EndOf(project); s++)
        {
            var start = problem.Starts.All[s];
            bool isSite = planned?.Site == problem.Programme.Places[start.Place].Id;
            bool isSame = isSite && planned!.Start == problem.Index.YearAt(start.Year);
            isPossible |= isSame;
            int column = model.Columns.Launch[s];
            reference[column] = isSame ? 1.0 : 0.0;
            costs[column] = planned is null ? ChangeWeights.Added
                : isSame ? -ChangeWeights.Dropped
                : isSite ? ChangeWeights.Rescheduled - ChangeWeights.Dropped
                : ChangeWeights.Moved - ChangeWeights.Dropped;
        }

        for (int s = problem.Starts.FirstOf(project); planned is not null && !isPossible && s < problem.Starts.EndOf(project); s++)
        {
            reference[model.Columns.Launch[s]] = double.NaN;
        }

        return planned is null ? 0.0 : ChangeWeights.Dropped;
    }
}
