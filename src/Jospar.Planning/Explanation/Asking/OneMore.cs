using Jospar.Domain;
using Jospar.Optimisation;
using Jospar.Planning.Formulation;

namespace Jospar.Planning.Explanation.Asking;

/// <summary>
/// Finds what one unit more of a thing does to a target's measure by giving it and solving again, launches fixed: the
/// session must hold that problem already, with the measure pushed, and processors as full as the point has them.
/// </summary>
internal sealed class OneMore(
    ExplainedModel explained, ModelSession session, TargetRow row, OfferRows offers, double[] point, ExplainerOptions options)
{
    // Of what there is much of, one unit would be lost in what the solver rounds.
    private const double LeastShare = 1e-4;

    // Of the level, what the hairs that other promises may give way by can be worth once there is more of a thing: what is no more has to
    // grow with the thing.
    private const double Hairs = 1e-5;
    private const double Steps = 10.0;

    /// <summary>
    /// What a whole unit adds, and as much again as there is of it; and how it was solved then. Empty where the thing is unknown or the
    /// solver was stopped.
    /// </summary>
    public (double PerUnit, double Effect, SolveOutcome Outcome)? Try(ScarceThing thing, double before, CancellationToken cancellation)
    {
        if (FindBound(thing) is not { } bound)
        {
            return null;
        }

        double more = Math.Max(Math.Min(1.0, 0.01 * bound.Size), LeastShare * bound.Size);
        var outcome = Solve(bound.Give, more, cancellation);
        double change = (Objective(outcome) - before) / more;
        if (Math.Abs(change) * more < Hairs * Math.Max(1.0, Math.Abs((double)row.Target.RequiredLevel)))
        {
            change = (Objective(Solve(bound.Give, Steps * more, cancellation)) - Objective(outcome)) / ((Steps - 1.0) * more);
        }

        double sign = row.Sense == ObjectiveSense.Maximise ? 1.0 : -1.0;
        return double.IsNaN(change) ? null : (sign * WholeUnit(bound.Give, more, change, before, cancellation), sign * change * bound.Size, outcome);
    }

    // Where there is little of a thing, what a hundredth of it more adds may not last for a whole unit.
    private double WholeUnit(Action<double> give, double more, double change, double before, CancellationToken cancellation)
    {
        double whole = more < 1.0 ? Objective(Solve(give, 1.0, cancellation)) - before : double.NaN;
        return Math.Abs(whole) < Math.Abs(change) ? whole : change;
    }

    private SolveOutcome Solve(Action<double> give, double more, CancellationToken cancellation)
    {
        give(more);
        var outcome = session.Solve(new SolveOptions(Threads: options.Threads), isWhole: false, start: null, cancellation);
        give(0.0);
        return outcome;
    }

    private static double Objective(SolveOutcome outcome) => outcome is { Termination: Termination.Optimal } ? outcome.Objective : double.NaN;

    private (double Size, Action<double> Give)? FindBound(ScarceThing thing) => thing.Kind switch
    {
        ScarceKinds.Resource => FindResource(thing),
        ScarceKinds.Facility => FindFacility(thing),
        _ => FindRow(thing),
    };

    private (double Size, Action<double> Give)? FindRow(ScarceThing thing)
    {
        var meaning = explained.Model.Meanings.FirstOrDefault(candidate =>
            candidate.Unit is not null && ScarceThings.Of(candidate) == thing);
        if (meaning is null)
        {
            return null;
        }

        var rows = explained.Model.Model.Rows;
        double lower = rows.Lower.Span[meaning.Row];
        double upper = rows.Upper.Span[meaning.Row];
        return (ThingSize.Of(meaning, rows), more => session.BoundRow(meaning.Row, lower + meaning.PerUnit * more, upper + meaning.PerUnit * more));
    }

    private (double Size, Action<double> Give)? FindResource(ScarceThing thing)
    {
        var problem = explained.Problem;
        for (int n = 0; n < problem.Resources.Length; n++)
        {
            var resource = problem.Resources[n];
            if (ElasticThings.OfResource(problem, resource.Place, resource.Commodity) with { Year = problem.Index.YearAt(resource.Year) } == thing)
            {
                var (most, give) = ColumnBound(explained.Model.Columns.Extracted[n], resource.Amount);
                return (most, Growing(give, offers.Of(resource, point)));
            }
        }

        return null;
    }

    // Of an obliged good, more may be exported where more can be made.
    private Action<double> Growing(Action<double> give, IEnumerable<(int Row, double Growth)> offered)
    {
        var rows = explained.Model.Model.Rows;
        var grown = offered.ToArray();
        return more =>
        {
            give(more);
            foreach (var (row, growth) in grown)
            {
                session.BoundRow(row, rows.Lower.Span[row] + growth * more, rows.Upper.Span[row] + growth * more);
            }
        };
    }

    private (double Size, Action<double> Give)? FindFacility(ScarceThing thing)
    {
        var problem = explained.Problem;
        for (int n = 0; n < problem.Activities.Length; n++)
        {
            var activity = problem.Activities[n];
            var unit = problem.Units.All[activity.Unit];
            if (unit.Facility >= 0 && problem.Index.YearAt(activity.Year) == thing.Year && ElasticThings.OfFacility(problem, unit).Subject == thing.Subject)
            {
                var (most, give) = ColumnBound(explained.Model.Columns.Activity[n], activity.Most);
                return (most, Growing(give, offers.Of(activity, point)));
            }
        }

        return null;
    }

    private (double Size, Action<double> Give) ColumnBound(int column, double most) =>
        (ThingSize.Of(most), more => session.BoundColumn(column, 0.0, most + more));
}
