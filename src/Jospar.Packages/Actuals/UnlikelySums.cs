using Jospar.Domain;
using Jospar.Packages.Rules;

namespace Jospar.Packages.Actuals;

/// <summary>Sums reported lie within a hundredfold of what was planned: beyond it they are mostly in another unit.</summary>
internal static class UnlikelySums
{
    private const decimal Hundredfold = 100m;

    public static void Check(History history, FactReport report)
    {
        var begun = history.Begun.ToDictionary(project => project.Project.Id);
        foreach (var fact in history.Actuals)
        {
            if (fact is { Kind: ActualKind.TotalCost, Project: { } estimated })
            {
                CheckCost(history, fact, WholeCostOf(history, estimated, begun.GetValueOrDefault(estimated)), "in all", report);
            }
            else if (fact is { Kind: ActualKind.Cost, Project: { } built } && begun.TryGetValue(built, out var project))
            {
                CheckCost(history, fact, project.PlannedCost.Value / project.Project.BuildYears, "in a building year", report);
            }
            else if (fact is { Kind: ActualKind.Inflow, Fund: { } fund, Year: { } year })
            {
                CheckInflow(fact, history.Lending.Fund(fund).InflowIn(year).Value, report);
            }
        }
    }

    // What it costs where it began, else where it is planned.
    private static decimal WholeCostOf(History history, ProjectId id, BegunProject? begun)
    {
        var project = history.Programme.Projects.First(project => project.Id == id);
        return begun is not null ? begun.PlannedCost.Value
            : history.FindPlannedSite(project) is { } site ? project.CapitalCostAt(site).Value
            : project.CapitalCost.Value;
    }

    private static void CheckCost(History history, Actual fact, decimal planned, string span, FactReport report)
    {
        if (planned > 0m && (fact.Value >= planned * Hundredfold || IsSmall(history, fact, planned)))
        {
            report.Add("actual-cost-unlikely", fact, "value", $"{fact.Project} was planned to cost {Numbers.Text(planned)} {span}, and {Numbers.Text(fact.Value!.Value)} is reported.");
        }
    }

    // A small last bill is no slip: a year's cost is too small only where no year's is larger. That a year cost nothing may well be.
    private static bool IsSmall(History history, Actual fact, decimal planned) => fact.Kind == ActualKind.TotalCost
        ? fact.Value <= planned / Hundredfold
        : fact.Value > 0m && history.AllFactsOf(ActualKind.Cost, fact.Subject).All(other => other.Value <= planned / Hundredfold);

    private static void CheckInflow(Actual fact, decimal planned, FactReport report)
    {
        if (planned > 0m && fact.Value >= planned * Hundredfold)
        {
            report.Add("actual-inflow-unlikely", fact, "value", $"{fact.Fund} was planned to get {Numbers.Text(planned)} in {fact.Year}, and {Numbers.Text(fact.Value!.Value)} is reported.");
        }
    }
}
