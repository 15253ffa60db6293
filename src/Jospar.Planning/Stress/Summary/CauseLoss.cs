using System.Collections.Immutable;
using Jospar.Domain;

namespace Jospar.Planning.Stress.Summary;

/// <summary>An uncertainty and how much it takes of both goals together.</summary>
/// <param name="Cause">The uncertainty.</param>
/// <param name="ShortfallAdded">By how much the mean shortfall is greater with it than without it; 0 where that is rounding.</param>
/// <param name="ValueTaken">By how much the mean value is less with it than without it, in money of the tables; 0 where that is rounding.</param>
/// <param name="Loss">
/// What it adds to the shortfall and takes of the value, each as a share of the most that any uncertainty changes it; nothing or
/// less where it helps.
/// </param>
public sealed record CauseLoss(CauseEffect Cause, decimal ShortfallAdded, decimal ValueTaken, decimal Loss)
{
    /// <summary>The uncertainties of <paramref name="programme"/> that were switched off, the largest loss first.</summary>
    public static ImmutableArray<CauseLoss> Of(StressSummary summary, Programme programme)
    {
        ArgumentNullException.ThrowIfNull(summary);
        var rounding = GoalRounding.Of(programme, summary.Value.Planned);
        var causes = summary.Causes.Where(cause => cause.SwitchedDraws > 0)
            .Select(cause => new CauseLoss(
                cause,
                GoalRounding.Without(rounding.Shortfall, cause.ShortfallAdded ?? 0m),
                GoalRounding.Without(rounding.Value, cause.ValueTaken ?? 0m),
                0m))
            .ToList();
        decimal shortfall = causes.Select(cause => Math.Abs(cause.ShortfallAdded)).DefaultIfEmpty(0m).Max();
        decimal value = causes.Select(cause => Math.Abs(cause.ValueTaken)).DefaultIfEmpty(0m).Max();
        return
        [
            .. causes
                .Select(cause => cause with { Loss = Share(cause.ShortfallAdded, shortfall) + Share(cause.ValueTaken, value) })
                .OrderByDescending(cause => cause.Loss).ThenBy(cause => cause.Cause.Id, StringComparer.Ordinal),
        ];
    }

    private static decimal Share(decimal part, decimal most) => most == 0m ? 0m : part / most;
}
