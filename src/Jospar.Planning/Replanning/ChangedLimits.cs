using System.Collections.Immutable;
using Jospar.Domain;

namespace Jospar.Planning.Replanning;

/// <summary>
/// The limits after the facts: what was reached before is taken off those that add up over years, what running loans owe
/// otherwise than as restated off those on exposure, and those that what has begun breaks by itself are eased.
/// </summary>
internal sealed class ChangedLimits(History history, PastMeasures past, Programme changed)
{
    private const string EachSponsor = "*";

    private readonly RunningLoans _loans = new(history, past, changed);
    private readonly ExceededLimits _exceeded = new(changed);

    /// <summary>The limits of the years that are planned again.</summary>
    public ImmutableArray<Limit> All() =>
    [
        .. history.Programme.Limits.Where(limit => limit.Year is null || limit.Year >= history.From)
            .SelectMany(limit => limit.Filter.Sponsor == EachSponsor ? OfEachSponsor(limit) : Of(limit)),
    ];

    private Limit[] Of(Limit limit) => past.Remaining(limit) is { } rest
        ? [.. _loans.Without(rest).SelectMany(_exceeded.Eased)]
        : [];

    // One row for all sponsors as long as the past means the same for each of them.
    private Limit[] OfEachSponsor(Limit limit)
    {
        string[] sponsors = [.. history.Programme.Projects.Select(project => project.Sponsor).OfType<string>().Distinct(StringComparer.Ordinal)];
        Limit[] parts = [.. sponsors.Select((sponsor, n) => LimitParts.OfSponsor(limit, sponsor, n + 1))];
        Limit[] changedParts = [.. parts.SelectMany(Of)];
        return changedParts.SequenceEqual(parts) ? [limit] : changedParts;
    }
}
