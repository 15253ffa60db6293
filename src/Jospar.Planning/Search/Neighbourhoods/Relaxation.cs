using Jospar.Optimisation;
using Jospar.Optimisation.Reduction;

namespace Jospar.Planning.Search.Neighbourhoods;

/// <summary>
/// The model with its flow layer priced out and cuts put in, and the linear optimum of it: what the search for plans moves
/// in, and what bounds them.
/// </summary>
/// <param name="Priced">The model without its flow layer, before cuts.</param>
/// <param name="Model">The same with cuts.</param>
/// <param name="Point">The linear optimum, [column of what is left].</param>
/// <param name="Bound">Its objective: no plan is better.</param>
/// <param name="WorthOfShortfall">What one more of weight in the level held is worth there. Unit: money, scaled.</param>
internal sealed record Relaxation(PricedModel Priced, Model Model, double[] Point, double Bound, double WorthOfShortfall)
{
    private const int MostRounds = 6;

    // A round of cuts that moves the bound by less than this share of what the first did is the last.
    private const double LeastProgress = 0.05;

    /// <summary>
    /// Relaxes <paramref name="held"/> at the prices of the linear optimum <paramref name="whole"/> of the whole model, held
    /// there or elsewhere. Empty when it was cancelled.
    /// </summary>
    public static Relaxation? Of(
        HeldModel held, SolveOutcome whole, ISolver solver, PlannerOptions options, CancellationToken cancellation)
    {
        var priced = PricedModel.Of(held.Model, FlowLayer.RowsOf(held.Programme, held.Model.RowCount), whole.RowDuals);
        using var session = solver.Open(priced.Model);
        session.SetIntegrality(enforced: false);
        var outcome = session.Solve(new SolveOptions(Seed: options.Seed), hooks: null, cancellation);
        var covers = new FlowCovers(held.Programme);
        var model = priced.Model;
        double first = 0.0;
        for (int round = 0; round < MostRounds && outcome.Termination == Termination.Optimal; round++)
        {
            var cuts = Reduced(covers.Separate(priced.Whole(outcome.Primal)), priced);
            if (cuts.Lower.Length == 0)
            {
                break;
            }

            double before = outcome.Objective;
            session.AddRows(cuts);
            model = WithRows(model, cuts);
            outcome = session.Solve(new SolveOptions(Seed: options.Seed, Presolve: false), hooks: null, cancellation);
            double progress = Math.Abs(before - outcome.Objective);
            first = Math.Max(first, progress);
            if (progress <= LeastProgress * first)
            {
                break;
            }
        }

        return outcome.Termination == Termination.Optimal
            ? new Relaxation(
                priced, model, outcome.Primal, outcome.Objective, outcome.RowDuals[priced.Model.RowCount - 1])
            : null;
    }

    private static RowArrays Reduced(RowArrays cuts, PricedModel priced) =>
        cuts with { Columns = cuts.Columns.ToArray().Select(column => priced.At[column]).ToArray() };

    private static Model WithRows(Model model, RowArrays rows) => model with
    {
        Constraints = model.Constraints.Add(new ConstraintBlock("cut", model.RowCount, rows.Lower.Length, row => $"{row}")),
        Rows = new RowArrays(
            (double[])[.. model.Rows.Lower.Span, .. rows.Lower.Span],
            (double[])[.. model.Rows.Upper.Span, .. rows.Upper.Span],
            (int[])[.. model.Rows.Starts.Span, .. rows.Starts.ToArray()[1..].Select(start => start + model.Rows.Columns.Length)],
            (int[])[.. model.Rows.Columns.Span, .. rows.Columns.Span],
            (double[])[.. model.Rows.Coefficients.Span, .. rows.Coefficients.Span]),
    };
}
