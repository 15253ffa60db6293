using System.Collections.Immutable;
using Jospar.Domain;

namespace Jospar.Packages.Rules;

/// <summary>Targets and limits filter only by what their measure has: exports have no sector, and running projects no fund.</summary>
internal static class FilterColumns
{
    private static readonly ImmutableArray<string> OfGoods = ["commodity", "family", "stage", "place"];
    private static readonly ImmutableArray<string> OfProjects = ["commodity", "family", "stage", "place", "sector", "tag", "sponsor"];

    public static Rule Rule { get; } = new(RuleStage.Part, ["targets", "limits"], Check);

    private static void Check(RuleContext context)
    {
        var rows = context.Programme.Targets.Select(target => ((object)target, target.Measure, target.Filter))
            .Concat(context.Programme.Limits.Select(limit => ((object)limit, limit.Measure, limit.Filter)));
        foreach (var (row, measure, filter) in rows)
        {
            var usable = UsableBy(measure);
            foreach (string column in Given(filter).Where(column => !usable.Contains(column)))
            {
                string name = context.CellOf(row, "measure");
                context.Report(
                    "filter-unused", row, column, context.CellOf(row, column),
                    $"The measure {name} is not filtered by {column}: everything would count, whatever its {column}.",
                    $"Empty the column; {name} is filtered by {string.Join(", ", usable)}.");
            }
        }
    }

    private static ImmutableArray<string> UsableBy(Measure measure) => measure switch
    {
        Measure.Exports or Measure.UnservedDemand => OfGoods,
        Measure.FundExposure => [.. OfProjects, "fund"],
        _ => OfProjects,
    };

    private static IEnumerable<string> Given(MeasureFilter filter) => new (string Column, bool IsGiven)[]
    {
        ("commodity", filter.Commodity is not null),
        ("family", filter.Family is not null),
        ("stage", filter.Stage is not null),
        ("place", filter.Place is not null),
        ("sector", filter.Sector is not null),
        ("tag", filter.Tag is not null),
        ("sponsor", filter.Sponsor is not null),
        ("fund", filter.Fund is not null),
    }.Where(part => part.IsGiven).Select(part => part.Column);
}
