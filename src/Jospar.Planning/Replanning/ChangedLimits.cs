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
    public ImmutableArray<Limit> All() => [.. Parts().Select(part => part.Limit)];

    /// <summary>Those among them that add up over years and were eased.</summary>
    public ImmutableArray<EasedLimit> Eased() =>
    [
        .. Parts().Where(part => part.Limit.Span == Span.Cumulative && part.Limit.Level != part.Left)
            .Select(part => new EasedLimit(part.Limit.Id, part.Left)),
    ];

    // Each with what was left of it before it was eased. The package may have a limit that is called as a part of another would be.
    private IEnumerable<(Limit Limit, decimal Left)> Parts()
    {
        var taken = history.Programme.Limits.Select(limit => limit.Id).ToHashSet();
        return
            from limit in history.Programme.Limits
            where limit.Year is null || limit.Year >= history.From
            from part in limit.Filter.Sponsor == EachSponsor ? OfEachSponsor(limit) : Of(limit)
            select part.Limit.Id == limit.Id ? part : (LimitParts.Free(part.Limit, taken), part.Left);
    }

    private (Limit Limit, decimal Left)[] Of(Limit limit) => past.Remaining(limit) is { } remaining
        ? [.. from rest in _loans.Without(remaining) from eased in _exceeded.Eased(rest) select (eased, rest.Level)]
        : [];

    // One row for all sponsors as long as the past means the same for each of them.
    private (Limit Limit, decimal Left)[] OfEachSponsor(Limit limit)
    {
        string[] sponsors = [.. history.Programme.Projects.Select(project => project.Sponsor).OfType<string>().Distinct(StringComparer.Ordinal)];
        Limit[] parts = [.. sponsors.Select((sponsor, n) => LimitParts.OfSponsor(limit, sponsor, n + 1))];
        (Limit Limit, decimal Left)[] changedParts = [.. parts.SelectMany(Of)];
        return changedParts.Select(part => part.Limit).SequenceEqual(parts) ? [(limit, limit.Level)] : changedParts;
    }
}
