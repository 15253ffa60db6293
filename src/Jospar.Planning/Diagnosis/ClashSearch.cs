using System.Collections.Immutable;
using Jospar.Domain;
using Jospar.Optimisation;
using Jospar.Planning.Formulation;

namespace Jospar.Planning.Diagnosis;

/// <summary>
/// Finds the smallest set of rules of an impossible programme that cannot be kept together. Corrections (sets of rules
/// without which the rest can be kept) and candidates take turns: every clash has a rule in common with every
/// correction, so the smallest set that hits all corrections known so far is a clash as soon as it cannot be kept, and
/// then no smaller one exists; until then the feasibility relaxation of the rest gives another correction. Commitments
/// that are too many for one row are seen before: what is left then is to show that no clash is smaller.
/// </summary>
internal sealed class ClashSearch(ISolver solver, SolveOptions options, SearchClock clock, Action<string>? tell = null)
{
    private const int MostRounds = 500;

    /// <summary>
    /// The clash. Without a time limit of the search it takes the rounds that it needs; with one, or when
    /// <paramref name="cancellation"/> comes, it says what it knows by then.
    /// </summary>
    public Clash Find(Programme programme, CancellationToken cancellation)
    {
        var model = ProgrammeModel.Of(PlanningProblem.Eased(programme, isTightened: false));
        var groups = RuleGroups.Of(model);
        using var rules = new RuleModel(solver, model, groups, options);
        var seen = CommitmentClash.Find(model, groups) is { } found && rules.CanKeep(found, clock.Share(1.0), cancellation) != true ? found : null;
        return FindSmallest(rules, groups, seen, cancellation)
            ?? Reduce(rules, groups, seen ?? Enumerable.Range(0, groups.Rules.Length), cancellation);
    }

    private Clash? FindSmallest(RuleModel rules, RuleGroups groups, IReadOnlySet<int>? seen, CancellationToken cancellation)
    {
        var corrections = new List<IReadOnlyList<int>>();
        for (int round = 0; round < MostRounds && !IsStopped(cancellation); round++)
        {
            tell?.Invoke(corrections.Count == 1 ? "1 way out known" : $"{corrections.Count} ways out known");
            if (HittingSet.Smallest(solver, groups.Rules.Length, corrections, cancellation) is not { } candidate)
            {
                return null;
            }

            if (candidate.Count >= seen?.Count)
            {
                return new Clash(Named(groups, seen), IsSmallest: true, IsIrreducible: true);
            }

            bool? canKeep = rules.CanKeep(candidate, clock.Share(1.0), cancellation);
            if (canKeep == false)
            {
                return new Clash(Named(groups, candidate), IsSmallest: true, IsIrreducible: true);
            }

            var (isKnown, letGo) = canKeep is null
                ? (false, null)
                : rules.FindCorrection(candidate, clock.Share(1.0), cancellation);
            if (!isKnown || letGo is not { Count: > 0 })
            {
                return null;
            }

            corrections.Add(letGo);
        }

        return null;
    }

    // The fallback: let go of one rule after the other and keep it gone where the rest still clashes.
    private Clash Reduce(RuleModel rules, RuleGroups groups, IEnumerable<int> clashing, CancellationToken cancellation)
    {
        var kept = new SortedSet<int>(clashing);
        int all = kept.Count;
        bool isIrreducible = true;
        foreach (var (tried, rule) in kept.ToArray().Index())
        {
            tell?.Invoke($"{tried} of {all} rules tried");
            kept.Remove(rule);
            bool? canKeep = IsStopped(cancellation) ? null : rules.CanKeep(kept, clock.Share(1.0), cancellation);
            if (canKeep != false)
            {
                kept.Add(rule);
                isIrreducible &= canKeep is not null;
            }
        }

        return new Clash(Named(groups, kept), IsSmallest: false, isIrreducible);
    }

    private bool IsStopped(CancellationToken cancellation) => cancellation.IsCancellationRequested || clock.IsOver;

    private static ImmutableArray<ClashingRule> Named(RuleGroups groups, IEnumerable<int> rules) =>
        [.. rules.Select(rule => groups.Rules[rule])
            .OrderBy(rule => rule.Constraint, StringComparer.Ordinal)
            .ThenBy(rule => rule.Text, StringComparer.Ordinal)];
}
