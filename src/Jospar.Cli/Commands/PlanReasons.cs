using Jospar.Cli.Terminals;
using Jospar.Domain;
using Jospar.Optimisation;
using Jospar.Optimisation.Threads;
using Jospar.Planning.Explanation;
using Jospar.Planning.Plans;
using Jospar.Planning.Search;

namespace Jospar.Cli.Commands;

/// <summary>
/// Why a new plan is as it is, as far as arithmetic and prices say. Where the search was given a time, or told to stop,
/// whoever waits gets the plan: prices may take what is left of the time but for writing, up to some seconds, and targets are asked about for a
/// moment, or a twenty-fifth of a longer search; those that are left say so. Otherwise it may take a tenth of the time that the search took.
/// </summary>
internal static class PlanReasons
{
    private const double Share = 0.1;
    private const double ShareOfLimited = 0.04;

    // At national size prices take two and a half to three times as long as exact amounts.
    private const double PricesPerExact = 2.5;
    private static readonly TimeSpan Least = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Writing = TimeSpan.FromSeconds(1);

    /// <summary>
    /// What is kept beside the plan; empty where the time was too short even for the prices. <paramref name="exact"/> is how long it took
    /// to make its amounts exact, <paramref name="left"/> what is left of the time; empty where that does not matter.
    /// </summary>
    public static FoundReasons Find(
        ISolver solver, Programme programme, Plan plan, TimeSpan exact, Terminal terminal, TimeSpan? left)
    {
        var (forPrices, forTargets) = TimesOf(plan, left, terminal.Stop.IsCancellationRequested);
        if (forPrices < exact * PricesPerExact)
        {
            // What would be stopped in any case is not begun.
            return FoundReasons.None;
        }

        using var prices = new CancellationTokenSource(WaitTime.Of(forPrices), terminal.Clock);
        using var targets = new CancellationTokenSource(WaitTime.Of(forTargets), terminal.Clock);
        try
        {
            using var explainer = Explainer.Open(solver, programme, plan, new ExplainerOptions(Threads: plan.Run.Threads), terminal.Clock, null, prices.Token);
            return explainer is null ? FoundReasons.None : new FoundReasons(StoredExplanation.Of(plan, explainer.Whole(targets.Token)));
        }
        catch (SolverException)
        {
            // The plan stands without its reasons.
            return FoundReasons.None with { HasFailed = true };
        }
    }

    private static (TimeSpan ForPrices, TimeSpan ForTargets) TimesOf(Plan plan, TimeSpan? left, bool isToldToStop)
    {
        if (isToldToStop)
        {
            return (Moment, Moment);
        }

        return plan.Run.TimeLimitSeconds is null
            ? (ShareOf(plan, Share, Least), ShareOf(plan, Share, Least))
            : (ForPrices(left - Writing), ShareOf(plan, ShareOfLimited, Moment));
    }

    // Where the search ended well before its time, as on a machine that was busy while the model was made, half of what is left is theirs.
    private static TimeSpan ForPrices(TimeSpan? left)
    {
        if (left is not { } time)
        {
            return Least;
        }

        return time / 2 > Least ? time / 2 : time > Least ? Least : time > Moment ? time : Moment;
    }

    private static TimeSpan ShareOf(Plan plan, double share, TimeSpan least)
    {
        var time = TimeSpan.FromSeconds((double)plan.Seconds * share);
        return time > least ? time : least;
    }
}
