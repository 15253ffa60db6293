using Jospar.Cli.Terminals;
using Jospar.Domain;
using Jospar.Optimisation;
using Jospar.Planning.Explanation;
using Jospar.Planning.Plans;
using Jospar.Planning.Search;

namespace Jospar.Cli.Commands;

/// <summary>
/// Why a new plan is as it is, as far as arithmetic and prices say: about a tenth of the time that the search took, and
/// nothing at all where that is not enough. A wish to stop is met: then there is no more than a moment.
/// </summary>
internal static class PlanReasons
{
    private const double Share = 0.1;
    private static readonly TimeSpan Least = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(1);

    /// <summary>What is kept beside the plan; empty where the time was too short.</summary>
    public static StoredExplanation? Find(ISolver solver, Programme programme, Plan plan, Terminal terminal)
    {
        var share = TimeSpan.FromSeconds((double)plan.Seconds * Share);
        var time = terminal.Stop.IsCancellationRequested ? Moment : share > Least ? share : Least;
        using var limit = new CancellationTokenSource(time, terminal.Clock);
        try
        {
            using var explainer = Explainer.Open(solver, programme, plan, new ExplainerOptions(Threads: plan.Run.Threads), null, limit.Token);
            var whole = explainer?.Whole(limit.Token);
            return whole is null || limit.IsCancellationRequested ? null : StoredExplanation.Of(plan, whole);
        }
        catch (SolverFailedException)
        {
            // The plan stands without its reasons; 'jospar explain' says what is wrong with them.
            return null;
        }
    }
}
