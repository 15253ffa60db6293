using Jospar.Planning.Formulation;

namespace Jospar.Planning.Alternatives;

/// <summary>What of a sum of columns is due to what projects' own plants do.</summary>
internal sealed class OwnActivity
{
    private readonly int[][] _columns;
    private readonly double[] _costs;

    /// <summary>Sorts the activities that <paramref name="costs"/> count by project.</summary>
    public OwnActivity(ProgrammeModel model, double[] costs)
    {
        _costs = costs;
        var problem = model.Problem;
        var activities = Enumerable.Range(0, problem.Activities.Length)
            .Where(n => costs[model.Columns.Activity[n]] != 0.0)
            .ToLookup(n => problem.Units.All[problem.Activities[n].Unit].Project, n => model.Columns.Activity[n]);
        _columns = [.. Enumerable.Range(0, problem.Programme.Projects.Length).Select(project => activities[project].ToArray())];
    }

    /// <summary>What is due to one project at a point.</summary>
    public double At(int project, double[] point)
    {
        double sum = 0.0;
        foreach (int column in _columns[project])
        {
            sum += _costs[column] * point[column];
        }

        return sum;
    }
}
