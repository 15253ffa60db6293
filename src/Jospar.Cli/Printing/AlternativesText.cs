using Jospar.Domain;
using Jospar.Planning.Alternatives;

namespace Jospar.Cli.Printing;

/// <summary>Alternatives as a person reads them: the directions, the plans found, and each project's class.</summary>
internal sealed class AlternativesText(Programme programme, AlternativesDocument document, string folder)
{
    private const int MostNamed = 25;

    private readonly MoneyText _money = new(programme.Terms);
    private readonly Dictionary<ProjectId, string> _names = programme.Projects.ToDictionary(project => project.Id, project => project.Name.En);

    /// <summary>The lines.</summary>
    public IEnumerable<string> Lines() =>
    [
        $"Plans within {Figures.Percent(document.Within)} of this one: weighted shortfall at most {Figures.Short(document.ShortfallLimit)}, value at least {_money.Of(new Money(document.ValueLimit))}",
        "",
        .. Directions(),
        "",
        .. Plans(),
        "",
        .. Classes(),
        .. document.Stopped is null ? [] : (string[])["", "The search was ended early: what is not proven may be so all the same."],
    ];

    private IEnumerable<string> Directions()
    {
        var table = new TextTable(["direction", "unit", "plan", "this plan", "reached", "no better than"], 3);
        foreach (var tried in document.Directions.Where(tried => tried.Lack is null))
        {
            table.Add(
                tried.Name, tried.Unit, tried.Plan ?? (tried.After is null ? "not tried" : "the same launches"), Figure(tried.Before),
                Figure(tried.After), Figure(tried.Bound));
        }

        return table.Lines().Concat(document.Directions.Where(tried => tried.Lack is not null).Select(tried => $"{tried.Name} is left out: {tried.Lack}."));
    }

    private IEnumerable<string> Plans()
    {
        var table = new TextTable(["found plan", "projects", "jobs", $"public, {_money.Unit}", $"value, {_money.Unit}", "shortfall", "in", "out"], 1);
        foreach (var plan in document.Plans)
        {
            table.Add(
                plan.Name, Figures.Whole(plan.Launches), Figures.Whole(plan.Jobs), Figures.Short(plan.PublicMoney), Figures.Short(plan.Value),
                Figures.Short(plan.Shortfall), $"+{plan.Added.Length}", $"−{plan.Dropped.Length}");
        }

        return table.IsEmpty
            ? ["No plan with other launches was found."]
            : [.. table.Lines(), $"All of them are verified; their folders are in {folder}"];
    }

    private IEnumerable<string> Classes()
    {
        var byKind = document.Projects.ToLookup(project => project.Kind);
        yield return $"Of {document.PlanCount} plans, this one included:";
        foreach (var line in Named("Needed (proven: the goals do not fit without)", byKind[ProjectClassKind.MustHave].Where(project => project is { IsProven: true, IsCommitted: false }))
            .Concat(Named("Committed", byKind[ProjectClassKind.MustHave].Where(project => project.IsCommitted)))
            .Concat(Named($"Held in all {document.PlanCount} plans found, not proven needed", byKind[ProjectClassKind.MustHave].Where(project => !project.IsProven)))
            .Concat(Shares(byKind[ProjectClassKind.MayHave]))
            .Concat(Named("Never (proven: the goals do not fit with it, or no start is possible)", byKind[ProjectClassKind.Never].Where(project => project.IsProven)))
            .Concat(Named("In none of the plans found, not proven out", byKind[ProjectClassKind.Never].Where(project => !project.IsProven))))
        {
            yield return line;
        }
    }

    private IEnumerable<string> Shares(IEnumerable<ProjectClass> projects) => Listed("May be in", [.. projects
        .OrderByDescending(project => project.Held).ThenBy(project => project.Project)
        .Select(project => $"{_names[project.Project]} ({project.Held} of {project.Plans}, {Figures.Percent(project.Share)})")]);

    private IEnumerable<string> Named(string title, IEnumerable<ProjectClass> projects) =>
        Listed(title, [.. projects.Select(project => _names[project.Project])]);

    private static IEnumerable<string> Listed(string title, string[] names)
    {
        if (names.Length == 0)
        {
            yield break;
        }

        yield return $"{title}: {names.Length}";
        foreach (var name in names.Take(MostNamed))
        {
            yield return $"  {name}";
        }

        if (names.Length > MostNamed)
        {
            yield return $"  … and {names.Length - MostNamed} more; --json names all";
        }
    }

    private static string Figure(decimal? value) => value is { } known ? Figures.Short(known) : "–";
}
