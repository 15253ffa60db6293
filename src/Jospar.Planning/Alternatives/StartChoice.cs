using Jospar.Planning.Formulation;

namespace Jospar.Planning.Alternatives;

/// <summary>Which start every project has.</summary>
internal sealed class StartChoice
{
    /// <summary>In place of a start: not launched.</summary>
    public const int None = -1;

    private readonly int[] _starts;

    private StartChoice(int[] starts) => _starts = starts;

    /// <summary>How many projects there are.</summary>
    public int Count => _starts.Length;

    /// <summary>The choice nearest to a point: a project that starts by half or more has the start with the most.</summary>
    public static StartChoice Of(ProgrammeModel model, ReadOnlySpan<double> point)
    {
        var starts = model.Problem.Starts;
        int[] chosen = new int[model.Problem.Programme.Projects.Length];
        for (int project = 0; project < chosen.Length; project++)
        {
            double sum = 0.0;
            int most = starts.FirstOf(project);
            for (int s = starts.FirstOf(project); s < starts.EndOf(project); s++)
            {
                sum += point[model.Columns.Launch[s]];
                most = point[model.Columns.Launch[s]] > point[model.Columns.Launch[most]] ? s : most;
            }

            chosen[project] = sum >= 0.5 ? most : None;
        }

        return new StartChoice(chosen);
    }

    /// <summary>Index of a project's start; <see cref="None"/> where it has none.</summary>
    public int StartOf(int project) => _starts[project];

    /// <summary>The same with other starts of some projects.</summary>
    public StartChoice With(IEnumerable<ChoiceMove> moves)
    {
        int[] starts = [.. _starts];
        foreach (var move in moves)
        {
            starts[move.Project] = move.Start;
        }

        return new StartChoice(starts);
    }

    /// <summary>Shape: [start]. One where it is chosen, nought elsewhere.</summary>
    public double[] Values(int startCount)
    {
        double[] values = new double[startCount];
        foreach (int start in _starts.Where(start => start != None))
        {
            values[start] = 1.0;
        }

        return values;
    }
}
