using Jospar.Domain;

namespace Jospar.Packages.Actuals;

/// <summary>Reported launches lie where the programme can have begun them: not so early that it counts as new what stood already.</summary>
internal static class LaunchYears
{
    public static void Check(History history, FactReport report)
    {
        var begun = history.Begun.ToDictionary(project => project.Project.Id);
        foreach (var fact in history.Actuals.Where(fact => fact.Kind == ActualKind.Launch))
        {
            if (begun.GetValueOrDefault(fact.Project!.Value) is not { IsAbandoned: false } project || IsPlanned(history, project))
            {
                continue;
            }

            CheckEarly(history.Programme.Terms, fact, project, report);
            CheckLate(history.Programme.Terms, fact, project, report);
        }

        foreach (var fact in history.Actuals.Where(fact => fact.Kind == ActualKind.Startup && fact.Year > history.Programme.Terms.LastYear))
        {
            CheckStartup(history, fact, begun.GetValueOrDefault(fact.Project!.Value), report);
        }
    }

    // Of a launch that is reported as it was not planned, its own row tells; of one decades late, the error.
    private static void CheckStartup(History history, Actual fact, BegunProject? begun, FactReport report)
    {
        bool isTold = begun is not null
            && (begun.IsAbandoned || fact.Year > begun.Start + LaunchFacts.MostBuildYears || (begun.IsReported && !IsPlanned(history, begun)));
        if (!isTold)
        {
            report.Add(
                "actual-launch-late", fact, "year",
                $"{fact.Project} is to run from {fact.Year}, after the programme's last year {history.Programme.Terms.LastYear}: within the plan it brings nothing.");
        }
    }

    // The package may commit a project to a year before its first one; a fact that says the same contradicts nothing. Nor does one
    // of a project given up since, which stands nowhere in the plan.
    private static bool IsPlanned(History history, BegunProject begun) =>
        history.Planned.GetValueOrDefault(begun.Project.Id)?.Start == begun.Start;

    private static void CheckEarly(ProgrammeTerms terms, Actual fact, BegunProject begun, FactReport report)
    {
        if (begun.RunsFrom < terms.FirstYear)
        {
            report.Add(
                "actual-launch-early", fact, "year",
                $"{begun.Project.Id}, launched in {begun.Start}, would run from {begun.RunsFrom}, before the programme begins in {terms.FirstYear}; the programme counts it among what is still to be built.");
        }
    }

    private static void CheckLate(ProgrammeTerms terms, Actual fact, BegunProject begun, FactReport report)
    {
        if (begun.RunsFrom > terms.LastYear)
        {
            report.Add(
                "actual-launch-late", fact, "year",
                $"{begun.Project.Id}, launched in {begun.Start}, would run from {begun.RunsFrom}, after the programme's last year {terms.LastYear}: until then it takes money, land and builders, and brings nothing.");
        }
    }
}
