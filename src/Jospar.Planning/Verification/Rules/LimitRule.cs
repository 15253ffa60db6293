using Jospar.Domain;

namespace Jospar.Planning.Verification.Rules;

/// <summary>Every limit holds, in its year or in each one, for each sponsor on its own where it says so.</summary>
internal sealed class LimitRule(MeasureByYear measures) : IVerificationRule
{
    /// <inheritdoc/>
    public string Family => "limit";

    /// <summary>A limit's filter, for each sponsor on its own where it says so.</summary>
    public static IEnumerable<MeasureFilter> FiltersOf(Programme programme, Limit limit) => limit.Filter.Sponsor == "*"
        ? programme.Projects.Where(project => project.Sponsor is not null).Select(project => project.Sponsor).Distinct()
            .Select(sponsor => limit.Filter with { Sponsor = sponsor })
        : [limit.Filter];

    /// <inheritdoc/>
    public void Check(PlanEvidence evidence, ViolationMeter meter)
    {
        foreach (var limit in evidence.Programme.Limits)
        {
            foreach (var filter in FiltersOf(evidence.Programme, limit))
            {
                decimal[] sums = measures.Of(limit.Measure, filter);
                foreach (var year in limit.Year is { } only ? [only] : evidence.Years)
                {
                    decimal reached = measures.At(sums, limit.Span, year);
                    decimal over = limit.Bound == Bound.AtMost ? reached - limit.Level : limit.Level - reached;
                    meter.Check(over, Math.Max(Math.Abs(reached), Math.Abs(limit.Level)), () => NameOf(limit, filter, year));
                }
            }
        }
    }

    private static string NameOf(Limit limit, MeasureFilter filter, Year year) =>
        limit.Filter.Sponsor == "*" ? $"{limit.Id} for {filter.Sponsor} in {year}" : $"{limit.Id} in {year}";
}
