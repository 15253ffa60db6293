using Jospar.Domain;
using Jospar.Planning.Alternatives;
using Jospar.Planning.Search;

namespace Jospar.Cli.Printing;

/// <summary>
/// Alternatives as a person reads them: the directions, the plans found, and each project's class; where no folder is
/// given, the plans were not written.
/// </summary>
internal sealed class AlternativesText(Programme programme, AlternativesDocument document, string? folder)
{
    private const int MostNamed = 25;
    private const int MostTests = 12;

    private readonly MoneyText _money = new(programme.Terms);
    private readonly ProgrammeWords _words = new(programme);
    private readonly Dictionary<ProjectId, string> _names = programme.Projects.ToDictionary(project => project.Id, project => project.Name.En);

    /// <summary>The lines.</summary>
    public IEnumerable<string> Lines() =>
    [
        $"Plans within {Figures.Given(document.Within)} of this one: {(programme.Targets.IsEmpty ? "" : $"weighted shortfall at most {Figures.Short(document.ShortfallLimit)}, ")}value at least {_money.Of(new Money(document.ValueLimit))}",
        "",
        .. Directions(),
        "",
        .. Plans(),
        "",
        .. Classes(),
        .. document.Stopped is null ? [] : (string[])["", Ending(document.Stopped.Value), .. document.Trouble is { } trouble ? [PlanSummary.Line("Trouble", trouble)] : (string[])[]],
    ];

    private IEnumerable<string> Directions()
    {
        var table = new TextTable(["pushed towards", "unit", "plan found", "this plan", "best found", "no better than"], 3);
        foreach (var tried in document.Directions.Where(tried => tried.Lack is null))
        {
            table.Add(
                $"{tried.Name} ({Aim(tried.Name)})", tried.Unit, tried.Plan ?? (tried.After is null ? "not tried" : "with the same launches"),
                Figure(tried.Before), Figure(tried.After), Figure(tried.Bound));
        }

        return (table.IsEmpty ? ["No direction that was asked for could be tried."] : table.Lines()).Concat(document.Directions.Where(tried => tried.Lack is not null).Select(tried => $"{tried.Name} is left out: {tried.Lack}."));
    }

    private static string Ending(StopReason reason) => reason switch
    {
        StopReason.Cancelled => "It was stopped before every question was asked.",
        StopReason.SolverFailed => "The solver failed before every question was asked.",
        _ => "The time was up before every question was asked; more --time may find more plans and prove more.",
    };

    private static string Aim(string name) => name switch
    {
        "public-money" => "least from funds",
        "poorest-regions" => "most jobs there",
        "gas" or "electricity" => "least used",
        "projects" => "fewest",
        _ => "most job-years",
    };

    private IEnumerable<string> Plans()
    {
        var table = new TextTable(
            ["found plan", "projects", "jobs", $"public, {_money.Unit}", $"value, {_money.Unit}", "shortfall", "added", "dropped", "moved"], 1);
        FoundPlan[] tests = [.. document.Plans.Where(plan => plan.Name.StartsWith("with", StringComparison.Ordinal))];
        foreach (var plan in document.Plans.Except(tests).Concat(tests.Take(MostTests)))
        {
            table.Add(
                plan.Name, Figures.Whole(plan.Launches), Figures.Whole(plan.Jobs), Figures.Short(plan.PublicMoney), Figures.Short(plan.Value),
                Figures.Short(plan.Shortfall), Figures.Whole(plan.Added.Length), Figures.Whole(plan.Dropped.Length), Figures.Whole(plan.Moved.Length));
        }

        return table.IsEmpty
            ? ["No plan with other launches was found."]
            :
            [
                .. table.Lines(),
                .. tests.Length > MostTests ? (string[])[$"… and {tests.Length - MostTests} more; --json has all"] : [],
                .. document.Plans.SelectMany(plan => plan.Discounts.Select(change => $"{plan.Name}: {_words.Of(change)}")),
                "Each is named after what it was pushed towards; without-… drops projects that all plans before it hold, with-… takes in some that none does.",
                folder is null ? "All of them are verified." : $"All of them are verified; their folders are in {folder}",
            ];
    }

    private IEnumerable<string> Classes()
    {
        var byKind = document.Projects.ToLookup(project => project.Kind);
        string all = document.PlanCount == 1 ? "this plan, the only one" : $"all {document.PlanCount} plans";
        string within = Figures.Given(document.Within);
        yield return document.PlanCount == 1
            ? "What plans have in common (only this one is known):"
            : $"What this plan and the {document.PlanCount - 1} found have in common:";
        foreach (var line in Counted($"Committed beforehand, so in {all}", byKind[ProjectClassKind.MustHave].Where(project => project.IsCommitted))
            .Concat(Named($"Must have (proven: no plan within {within} does without)", byKind[ProjectClassKind.MustHave].Where(project => project is { IsProven: true, IsCommitted: false })))
            .Concat(Named($"In {all}, not proven (none found does without, and nothing proves that no plan within {within} could, with others moved)", byKind[ProjectClassKind.MustHave].Where(project => !project.IsProven)))
            .Concat(Shares(byKind[ProjectClassKind.MayHave]))
            .Concat(Named($"Never (proven: no plan within {within} takes it in, or no start is possible)", byKind[ProjectClassKind.Never].Where(project => project.IsProven)))
            .Concat(Named($"In none of them, not proven (and nothing proves that no plan within {within} could take it in, with others moved)", byKind[ProjectClassKind.Never].Where(project => !project.IsProven))))
        {
            yield return line;
        }
    }

    private IEnumerable<string> Shares(IEnumerable<ProjectClass> projects) => Listed("May have (in some; the rarest first)", [.. projects
        .OrderBy(project => project.Held).ThenBy(project => project.Project)
        .Select(project => $"{_names[project.Project]} (in {project.Held} of {project.Plans})")]);

    private static IEnumerable<string> Counted(string title, IEnumerable<ProjectClass> projects) => projects.Count() is > 0 and var count ? [$"{title}: {count}"] : [];

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
