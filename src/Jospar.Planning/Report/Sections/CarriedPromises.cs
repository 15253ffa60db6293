using Jospar.Domain;
using Jospar.Planning.Explanation;

namespace Jospar.Planning.Report.Sections;

/// <summary>
/// A project's own part in the promises that are missed, or would be without that part. It is what the plan's tables say;
/// whether others would make up for it is for the model to answer.
/// </summary>
internal sealed class CarriedPromises
{
    private const int Said = 3;

    private readonly ILookup<string, string> _parts;

    /// <summary>Collects the parts of every project from who delivers each promise.</summary>
    public CarriedPromises(ReportContext report)
    {
        var targets = report.Programme.Targets.ToDictionary(target => target.Id);
        var parts =
            from why in report.Explanation?.Targets ?? []
            where targets[why.Target].Bound == Bound.AtLeast && !why.Contributions.IsDefault
            from part in why.Contributions
            where part is { Contributor: ContributorKind.Project, Amount: > 0m } && why.Reached - part.Amount < why.Level
            orderby Weight(targets[why.Target], part) descending
            select (part.Subject, Text: $"{report.Names.In(targets[why.Target].Name)} ({ScarceText.Amount(report, part.Amount, why.Unit)})");
        _parts = parts.ToLookup(part => part.Subject, part => part.Text, StringComparer.Ordinal);
    }

    /// <summary>The promises with a project's part in each, the weightiest first; empty where it has none of its own.</summary>
    public string Of(ProjectId project) => string.Join("; ", _parts[project.Value].Take(Said));

    private static decimal Weight(Target target, Contribution part) =>
        target.Scale == 0m ? 0m : target.Weight * part.Amount / target.Scale;
}
