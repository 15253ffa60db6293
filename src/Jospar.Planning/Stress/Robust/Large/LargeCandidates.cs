using Jospar.Domain;
using Jospar.Optimisation;
using Jospar.Planning.Alternatives;
using Jospar.Planning.Plans;
using Jospar.Planning.Search;
using Jospar.Planning.Search.Neighbourhoods;
using Jospar.Planning.Verification;

namespace Jospar.Planning.Stress.Robust.Large;

/// <summary>
/// Near-optimal plans of a programme too large to solve whole: from the plan on, the search in neighbourhoods looks for
/// plans that promise more than is asked, so that bad draws have something to take away, and for plans that dislike other
/// projects. Of the plans that a search makes, the last that is near enough in both goals is a candidate.
/// </summary>
internal sealed class LargeCandidates(
    Programme programme, RobustOptions options, ISolver solver, TimeProvider time, CandidateSearches searches, SearchClock clock, Func<TimeSpan> evaluation)
{
    private const double PenaltyPerValue = 10.0;
    private static readonly TimeSpan LeastSearch = TimeSpan.FromSeconds(3);

    // A shorter search has its linear optimum and hardly more: rather fewer of them.
    private static readonly TimeSpan UsefulSearch = TimeSpan.FromSeconds(25);

    /// <summary>The candidates, each with the word for how it was found; searches as they are asked for.</summary>
    public IEnumerable<(string Found, Plan Plan, PlanVerification Verification)> Of(Plan plan, CancellationToken cancellation)
    {
        var near = new NearOptimalModel(solver, programme, plan, new AlternativesOptions(options.Within, [], options.Time, options.Seed), mostColumns: int.MaxValue);
        var known = new HashSet<string>(StringComparer.Ordinal) { LaunchesText.Of(plan) };
        var emphases = Emphasis.All(near.Model, near.Base, options);
        searches.Count = emphases.Length;
        for (int n = 0; n < emphases.Length && !cancellation.IsCancellationRequested; n++)
        {
            var limit = LimitOf(emphases.Length - n);
            if (limit < LeastSearch)
            {
                yield break;
            }

            searches.Begin();
            var seen = Search(near, emphases[n], limit, plan.Run.GapAsked, cancellation);
            foreach (var incumbent in Enumerable.Reverse(seen))
            {
                if (NearEnough(near, incumbent) is { } point && near.MakeOf(point) is var (_, found, verification)
                    && known.Add(LaunchesText.Of(found)))
                {
                    searches.AddFound();
                    yield return (emphases[n].Name, found, verification);
                    break;
                }
            }
        }
    }

    // What is left is shared by the searches and by the draws that each candidate meets.
    private TimeSpan? LimitOf(int left) => clock.Share(1.0) is { } rest
        ? rest / Math.Clamp((int)(rest / UsefulSearch), 1, left) - evaluation()
        : null;

    private List<double[]> Search(NearOptimalModel near, Emphasis emphasis, TimeSpan? limit, decimal gap, CancellationToken cancellation)
    {
        var seen = new List<double[]>();
        var inner = new SearchClock(time, limit);
        var start = new SearchStart(near.Base, emphasis.Level, Seen: incumbent => seen.Add(incumbent.Point));
        var planner = new PlannerOptions(gap, limit, options.Seed + emphasis.Number);
        var result = new NeighbourhoodSearch(emphasis.Model, planner, solver, inner, new SearchReporter(programme, null, clock), start: start).Run(cancellation);
        searches.End(result is { Stopped: null });
        return seen;
    }

    // Its launches, with the amounts that are best for the goals as they are; empty where these are too far off.
    private double[]? NearEnough(NearOptimalModel near, double[] launches)
    {
        double level = near.Model.Shortfall.At(near.Base) + 1e-9;
        double penalty = PenaltyPerValue * Math.Max(1.0, Math.Abs(near.Model.Value.At(near.Base)));
        var completion = new Completion(HeldModel.Of(near.Model, level, penalty), solver, new PlannerOptions(Seed: options.Seed), elsewhere: null);
        return completion.Of([.. launches, 0.0], limit: null, CancellationToken.None) is { } found
            && found.Shortfall <= near.ShortfallLimit && found.Value >= near.ValueLimit
            ? found.Point
            : null;
    }
}
