using System.Collections.Immutable;
using Jospar.Domain;
using Jospar.Optimisation;
using Jospar.Planning.Formulation.Constraints;
using Jospar.Planning.Formulation.Goals;

namespace Jospar.Planning.Formulation;

/// <summary>A programme as a mixed-integer linear model, with what its columns and rows mean.</summary>
public sealed class ProgrammeModel
{
    private ProgrammeModel(
        PlanningProblem problem, ModelColumns columns, ImmutableArray<RowMeaning> meanings, Model model, GoalVector shortfall, GoalVector value)
    {
        Problem = problem;
        Columns = columns;
        Meanings = meanings;
        Model = model;
        Shortfall = shortfall;
        Value = value;
    }

    /// <summary>The sets that it runs over.</summary>
    public PlanningProblem Problem { get; }

    /// <summary>The model; its objective is the programme's first goal.</summary>
    public Model Model { get; }

    /// <summary>Its columns.</summary>
    internal ModelColumns Columns { get; }

    /// <summary>What rows mean to people.</summary>
    internal ImmutableArray<RowMeaning> Meanings { get; }

    /// <summary>The first of the usual goals.</summary>
    internal GoalVector Shortfall { get; }

    /// <summary>The second.</summary>
    internal GoalVector Value { get; }

    /// <summary>The model of <paramref name="problem"/>: every column, every constraint, its first goal.</summary>
    public static ProgrammeModel Of(PlanningProblem problem) => Of(problem, AllConstraints.InOrder);

    /// <summary>The model of <paramref name="problem"/> with some constraints only.</summary>
    internal static ProgrammeModel Of(PlanningProblem problem, IEnumerable<IConstraint> constraints)
    {
        ArgumentNullException.ThrowIfNull(problem);
        bool isValueFirst = problem.Programme.Terms.IsValueFirst;
        var draft = new ModelDraft(problem, isValueFirst ? ObjectiveSense.Maximise : ObjectiveSense.Minimise);
        foreach (var constraint in constraints)
        {
            constraint.AddTo(draft);
        }

        var shortfall = ShortfallGoal.Of(draft);
        var value = ValueGoal.Of(draft);
        var first = isValueFirst ? value : shortfall;
        for (int column = 0; column < first.Costs.Length; column++)
        {
            draft.Builder.AddCost(column, first.Costs[column]);
        }

        draft.Builder.AddOffset(first.Offset);
        var model = new ProgrammeModel(draft.Problem, draft.Columns, [.. draft.Meanings], draft.Builder.Build(), shortfall, value);
        return RoundedLaunches.RoomFor(model, model.Committed());
    }

    /// <summary>The same columns with other goals over them, and a model that may have more rows below its own.</summary>
    internal ProgrammeModel With(Model model, GoalVector shortfall, GoalVector value) =>
        new(Problem, Columns, Meanings, model, shortfall, value);

    /// <summary>A goal over the model's columns.</summary>
    internal GoalVector VectorOf(Goal goal) => goal == Goal.Value ? Value : Shortfall;

    /// <summary>Whether a row has launches in it and nothing else.</summary>
    internal bool IsOfLaunches(int row)
    {
        var rows = Model.Rows;
        foreach (int column in rows.Columns.Span[rows.Starts.Span[row]..rows.Starts.Span[row + 1]])
        {
            if (!Columns.Launch.Holds(column))
            {
                return false;
            }
        }

        return true;
    }

    // Shape: [column]. The launches that are decided beforehand.
    private double[] Committed()
    {
        double[] point = new double[Model.ColumnCount];
        for (int s = 0; s < Problem.Starts.All.Length; s++)
        {
            point[Columns.Launch[s]] = Problem.Starts.All[s].IsCommitted ? 1.0 : 0.0;
        }

        return point;
    }
}
