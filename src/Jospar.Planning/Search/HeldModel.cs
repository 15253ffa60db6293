using Jospar.Domain;
using Jospar.Optimisation;
using Jospar.Planning.Formulation;
using Jospar.Planning.Plans;

namespace Jospar.Planning.Search;

/// <summary>
/// A programme's model for both goals in one: <c>max value − penalty · over</c> with
/// <c>Σ_g weight_g · h_g ≤ level + over</c>. While the shortfall is above the level nothing pays but to lower it; from
/// there on the value counts. A bound on it bounds the value of every plan whose shortfall is within the level.
/// </summary>
internal sealed class HeldModel
{
    // A missing weight weighs this many times as much as all the pool's capital; all weights together weigh so much at least, since only
    // their shares mean anything.
    private const double PenaltyPerCapital = 4.0;
    private const double LeastPerCapital = 48.0;

    // Where the linear optimum is over the level by more than this share of the weights, breaking promises pays.
    private const double Rounding = 1e-7;
    private const double Dearer = 10.0;
    private const int MostDearer = 4;

    private HeldModel(ProgrammeModel programme, Model model, double level, double penalty, double slack)
    {
        Programme = programme;
        Model = model;
        Level = level;
        Penalty = penalty;
        Accepted = level + slack;
    }

    /// <summary>The programme's model.</summary>
    public ProgrammeModel Programme { get; }

    /// <summary>Its columns and one for what the shortfall is over the level, its rows and one that holds the shortfall.</summary>
    public Model Model { get; }

    /// <summary>Where the shortfall is held. Unit: weight.</summary>
    public double Level { get; }

    /// <summary>Up to here a plan's shortfall is as good as at the level: amounts made exact miss it by a little. Unit: weight.</summary>
    public double Accepted { get; }

    /// <summary>What one of weight over the level costs. Unit: money, scaled.</summary>
    public double Penalty { get; }

    /// <summary>What is rounding of the shortfall. Unit: weight.</summary>
    public double Rounded => Rounding * WeightsOf(Programme);

    /// <summary>The column of what the shortfall is over the level.</summary>
    public int Over => Model.ColumnCount - 1;

    /// <summary>What one of weight over the level of <paramref name="programme"/> costs at first. Unit: money, scaled.</summary>
    public static double PenaltyIn(ProgrammeModel programme) =>
        (WeightsOf(programme) is > 0.0 and var weights ? Math.Max(PenaltyPerCapital, LeastPerCapital / weights) : PenaltyPerCapital)
        * Math.Max(1.0, programme.Problem.Programme.Projects.Sum(project => programme.Problem.Index.Scaled(project.CapitalCost)));

    /// <summary>
    /// Holds the shortfall of <paramref name="programme"/> at <paramref name="level"/>, and accepts plans that are over it by no more
    /// than <paramref name="slack"/>.
    /// </summary>
    public static HeldModel Of(ProgrammeModel programme, double level, double penalty, double slack = 0.0)
    {
        var (model, shortfall) = (programme.Model, programme.Shortfall);
        int[] columns = [.. Enumerable.Range(0, shortfall.Costs.Length).Where(column => shortfall.Costs[column] != 0.0)];
        var held = model with
        {
            Sense = ObjectiveSense.Maximise,
            Offset = programme.Value.Offset,
            Variables = model.Variables.Add(new VariableBlock("over", model.ColumnCount, 1, _ => "shortfall")),
            Constraints = model.Constraints.Add(new ConstraintBlock("held", model.RowCount, 1, _ => "shortfall")),
            Columns = new ColumnArrays(
                (double[])[.. programme.Value.Costs, -penalty],
                (double[])[.. model.Columns.Lower.Span, 0.0],
                (double[])[.. model.Columns.Upper.Span, double.PositiveInfinity],
                (VariableKind[])[.. model.Columns.Kind.Span, VariableKind.Continuous]),
            Rows = new RowArrays(
                (double[])[.. model.Rows.Lower.Span, double.NegativeInfinity],
                (double[])[.. model.Rows.Upper.Span, level - shortfall.Offset],
                (int[])[.. model.Rows.Starts.Span, model.Rows.Columns.Length + columns.Length + 1],
                (int[])[.. model.Rows.Columns.Span, .. columns, model.ColumnCount],
                (double[])[.. model.Rows.Coefficients.Span, .. columns.Select(column => shortfall.Costs[column]), -1.0]),
        };
        return new HeldModel(programme, held, level, penalty, slack);
    }

    /// <summary>
    /// The linear optimum that <paramref name="solve"/> finds, and the model at the penalty it took: where a level that can be kept is not, since
    /// breaking promises pays, being over it becomes dearer. Empty where none is found.
    /// </summary>
    public (HeldModel Held, SolveOutcome Whole)? Kept(Func<HeldModel, SolveOutcome?> solve)
    {
        var held = this;
        for (int tried = 0; solve(held) is { } whole; tried++)
        {
            if (tried == MostDearer || !held.IsOver(whole.Primal[Over]))
            {
                return (held, whole);
            }

            held = Of(Programme, Level, Dearer * held.Penalty, Accepted - Level);
        }

        return null;
    }

    /// <summary>Whether so much over the level is more than rounding.</summary>
    public bool IsOver(double over) => over > Rounded;

    private static double WeightsOf(ProgrammeModel programme) => (double)GoalScale.OfShortfall(programme.Problem.Programme);
}
