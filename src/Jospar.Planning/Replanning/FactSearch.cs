using System.Collections.Immutable;
using Jospar.Domain;
using Jospar.Planning.Plans;
using Jospar.Planning.Search;

namespace Jospar.Planning.Replanning;

/// <summary>
/// Finds the facts behind changes: a project's own where they rule out what was planned, else by planning again without the facts
/// about one thing at a time, its own first, and seeing which changes are gone.
/// </summary>
/// <param name="question">Plans again.</param>
/// <param name="isOfForced">
/// Whether the question tells only what is forced: what it does not make with all facts either, it cannot speak of. It is
/// quickly answered then, so that it is asked as often as the time allows.
/// </param>
/// <param name="history">What happened.</param>
/// <param name="plan">The earlier plan.</param>
/// <param name="options">How often to ask.</param>
/// <param name="clock">The time.</param>
/// <param name="told">Who is told.</param>
internal sealed class FactSearch(
    LaunchQuestion question, bool isOfForced, History history, Plan plan, ReplanOptions options, SearchClock clock, ReplanProgress told)
{
    private readonly Programme _changed = ChangedProgramme.Of(history, plan);
    private readonly int _mostQuestions = isOfForced ? int.MaxValue : options.MostQuestions;
    private readonly HashSet<ProjectId> _beyond = [];
    private string? _fingerprint;

    // What is soon answered is not begun where it cannot be answered in time.
    private TimeSpan _longest = TimeSpan.Zero;

    /// <summary>The changes with their causes, as far as the time and the number of questions allow.</summary>
    public ImmutableArray<LaunchChange> Explain(ImmutableArray<LaunchChange> changes, CancellationToken cancellation)
    {
        LaunchChange[] explained = [.. changes.Select(WithOwnFacts)];
        LeaveOutWhatIsBeyond(explained, cancellation);
        if (!explained.Any(IsOpen))
        {
            return [.. explained];
        }

        INamedId[] groups = [.. Groups().OrderByDescending(subject => explained.Any(change => IsOpen(change) && subject.Equals(change.Project)))];
        bool isWhole = groups.Length < _mostQuestions;
        if (groups.Length > 0)
        {
            isWhole &= AskEach(explained, [.. groups.Take(_mostQuestions - 1)], cancellation);
            AskWithoutAny(explained, isWhole, cancellation);
        }
        else
        {
            Settle(explained, CauseKind.NoFact, []);
        }

        return [.. explained];
    }

    private bool IsOpen(LaunchChange change) => change.Cause == CauseKind.NotAsked && !_beyond.Contains(change.Project);

    // Without an answer to the question with all facts, none of the others says anything.
    private void LeaveOutWhatIsBeyond(LaunchChange[] changes, CancellationToken cancellation)
    {
        if (isOfForced && changes.Any(IsOpen))
        {
            var forced = Ask(_ => false, "which changes are forced", cancellation);
            _beyond.UnionWith(changes.Where(change => IsOpen(change) && (forced is null || IsGone(change, forced))).Select(change => change.Project));
        }
    }

    // Where the launch that was planned is none that the changed project could have, its own facts made it so; other changes are asked
    // about. In a large programme, which is not planned anew for each question, facts that change the project are taken at their word.
    private LaunchChange WithOwnFacts(LaunchChange change)
    {
        ImmutableArray<int> own = [.. history.Actuals.Where(fact => fact.Project == change.Project).Select(fact => fact.Row)];
        bool isTheirs = IsOpen(change) && !own.IsEmpty && (IsRuledOut(change) || (isOfForced && IsOtherwise(change.Project)));
        return isTheirs ? change with { Cause = CauseKind.OwnFacts, Facts = own } : change;
    }

    private bool IsRuledOut(LaunchChange change) =>
        change.Before is { } planned
        && _changed.Projects.First(project => project.Id == change.Project) is var project
        && (planned.Start < history.From || planned.Start < project.FirstStart || planned.Start > project.LastStart);

    private bool IsOtherwise(INamedId subject) =>
        Fingerprint.Of(Without(fact => subject.Equals(fact.About)).Changed) != (_fingerprint ??= Fingerprint.Of(_changed));

    // Facts by what they speak of; those that say what the plan had said anyway change nothing and are left out.
    private INamedId[] Groups() =>
    [
        .. history.Actuals.Select(fact => fact.About).OfType<INamedId>().Distinct().Where(IsOtherwise),
    ];

    private (History History, Programme Changed) Without(Func<Actual, bool> isLeftOut)
    {
        var other = history.Without(isLeftOut);
        return (other, ChangedProgramme.Of(other, plan));
    }

    // Returns whether every question was answered.
    private bool AskEach(LaunchChange[] changes, INamedId[] groups, CancellationToken cancellation)
    {
        for (int n = 0; n < groups.Length; n++)
        {
            var subject = groups[n];
            if (Ask(fact => subject.Equals(fact.About), FormattableString.Invariant($"without the facts about {subject.Value}, {n + 1} of {groups.Length}"), cancellation) is not { } launches)
            {
                return false;
            }

            ImmutableArray<int> rows = [.. history.Actuals.Where(fact => subject.Equals(fact.About)).Select(fact => fact.Row)];
            for (int i = 0; i < changes.Length; i++)
            {
                if ((IsOpen(changes[i]) || changes[i].Cause == CauseKind.Asked) && IsGone(changes[i], launches))
                {
                    bool isOwn = IsOpen(changes[i]) && subject.Equals(changes[i].Project);
                    changes[i] = changes[i] with { Cause = isOwn ? CauseKind.OwnFacts : CauseKind.Asked, Facts = [.. changes[i].Facts, .. rows] };
                }
            }
        }

        return true;
    }

    private void AskWithoutAny(LaunchChange[] changes, bool isWhole, CancellationToken cancellation)
    {
        if (!changes.Any(IsOpen) || Ask(_ => true, "without any fact", cancellation) is not { } launches)
        {
            return;
        }

        ImmutableArray<int> all = [.. history.Actuals.Select(fact => fact.Row)];
        for (int i = 0; i < changes.Length; i++)
        {
            if (IsOpen(changes[i]))
            {
                changes[i] = IsMade(changes[i], launches) ? changes[i] with { Cause = CauseKind.NoFact }
                    : isWhole ? changes[i] with { Cause = CauseKind.Together, Facts = all }
                    : changes[i];
            }
        }
    }

    private ImmutableDictionary<ProjectId, Commitment>? Ask(Func<Actual, bool> isLeftOut, string detail, CancellationToken cancellation)
    {
        bool isTooLate = clock.IsOver || (isOfForced && clock.Share(1.0) < _longest);
        if (cancellation.IsCancellationRequested || isTooLate)
        {
            return null;
        }

        told.Begin(SearchStep.Attribute, detail);
        var began = clock.Elapsed;
        var (other, changed) = Without(isLeftOut);
        var launches = question(changed, other);
        _longest = clock.Elapsed - began > _longest ? clock.Elapsed - began : _longest;
        return launches;
    }

    private static bool IsGone(LaunchChange change, ImmutableDictionary<ProjectId, Commitment> launches) =>
        launches.GetValueOrDefault(change.Project) == change.Before;

    // A question of what is forced does not tell how what is not forced would be made.
    private bool IsMade(LaunchChange change, ImmutableDictionary<ProjectId, Commitment> launches) =>
        isOfForced ? !IsGone(change, launches) : launches.GetValueOrDefault(change.Project) == change.After;

    private void Settle(LaunchChange[] changes, CauseKind cause, ImmutableArray<int> facts)
    {
        for (int i = 0; i < changes.Length; i++)
        {
            changes[i] = IsOpen(changes[i]) ? changes[i] with { Cause = cause, Facts = facts } : changes[i];
        }
    }
}
