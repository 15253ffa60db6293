using System.Collections.Immutable;
using System.Globalization;
using Jospar.Domain;
using Jospar.Planning.Formulation;
using Jospar.Planning.Formulation.Sets;
using Jospar.Planning.Plans;
using Jospar.Planning.Plans.Accounts;
using Jospar.Planning.Plans.Folder;

namespace Jospar.Planning.Replanning;

/// <summary>
/// Limits that what has begun breaks by itself, because it came late or dear: no plan can keep those, so that they ask for
/// no more than what has begun takes, and leave nothing for anything else.
/// </summary>
internal sealed class ExceededLimits
{
    private readonly Programme _programme;
    private readonly PlanMeasures _measures;

    /// <summary>The limits of a programme whose begun projects are committed.</summary>
    public ExceededLimits(Programme programme)
    {
        _programme = programme;
        var begun = programme.Projects.Where(project => project.Commitment is not null)
            .Select(project => (project.Id, project.Commitment!.Site, project.Commitment.Start));
        _measures = new PlanMeasures(programme, new PlanDecisions([.. begun], [], [], [], [], []));
    }

    /// <summary>The limit as it is where it can be kept; else year by year, each at what has begun takes at the least.</summary>
    public IEnumerable<Limit> Eased(Limit limit)
    {
        // What operations make or take can always be less.
        if (limit.Bound != Bound.AtMost || !StartMeasures.Counts(limit.Measure))
        {
            return [limit];
        }

        Year[] years = limit.Year is { } only ? [only] : [.. _programme.Years];
        return years.Any(year => TakenIn(limit, year) > limit.Level) ? years.Select(year => InYear(limit, year)) : [limit];
    }

    private decimal TakenIn(Limit limit, Year year) => _measures.Value(limit.Measure, limit.Filter, limit.Span, year);

    private Limit InYear(Limit limit, Year year)
    {
        decimal taken = TakenIn(limit, year);
        var alone = LimitParts.InYear(limit, year);
        return taken <= limit.Level ? alone : alone with { Level = taken, Provenance = Noted(limit, taken) };
    }

    private Provenance Noted(Limit limit, decimal taken)
    {
        string unit = MeasureText.UnitOf(_programme, limit.Measure, limit.Filter);

        // What running loans owe was taken off the limit before.
        string note = limit.Level < 0m
            ? string.Create(CultureInfo.InvariantCulture, $"That is {PlanNumber.Format(-limit.Level)} {unit} more than the limit, so that nothing else may be added.")
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{PlanNumber.Format(limit.Level)} {unit} was the limit; what has begun takes {PlanNumber.Format(taken)} {unit}, so that nothing else may be added.");
        return limit.Provenance.With(note);
    }
}
