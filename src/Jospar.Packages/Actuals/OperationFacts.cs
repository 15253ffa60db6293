using Jospar.Domain;
using Jospar.Packages.Checking;
using Jospar.Packages.Format;
using Jospar.Packages.Reading;
using Jospar.Packages.Rules;

namespace Jospar.Packages.Actuals;

/// <summary>Costs, output and jobs are of projects that were being built or were running.</summary>
internal static class OperationFacts
{
    private const decimal Rounding = 0.000001m;

    private static readonly ColumnDefinition Jobs = PackageFormat.Current.Get("projects").Columns.Single(column => column.Name == "jobs");

    public static void Check(History history, FactReport report)
    {
        var begun = history.Begun.ToDictionary(project => project.Project.Id);
        foreach (var fact in history.Actuals)
        {
            bool isOfProject = fact.Kind is ActualKind.Cost or ActualKind.Jobs or ActualKind.Output && fact.Project is not null;
            if (isOfProject && !begun.ContainsKey(fact.Project!.Value))
            {
                report.Add("actual-never-started", fact, "project", $"{fact.Project} had not begun by {history.From}.");
            }
            else if (isOfProject)
            {
                CheckProject(fact, begun[fact.Project!.Value], report);
            }
            else if (fact.Kind == ActualKind.Output)
            {
                CheckFacility(history.Programme.Facilities.First(facility => facility.Id == fact.Facility), fact, report);
            }
        }

        foreach (var facts in history.Actuals.Where(fact => fact.Kind is ActualKind.Cost or ActualKind.TotalCost).GroupBy(fact => fact.Subject))
        {
            var fact = facts.FirstOrDefault(fact => fact.Kind == ActualKind.TotalCost) ?? facts.Last();
            var project = begun.GetValueOrDefault(fact.Project!.Value);
            if ((project is null ? history.AllFactsOf(ActualKind.TotalCost, fact.Subject).FirstOrDefault()?.Value : history.Spending.FindTotalCost(project)) is { } total)
            {
                CheckTotal(history, fact, total, project, report);
            }
        }
    }

    private static void CheckProject(Actual fact, BegunProject begun, FactReport report)
    {
        var year = fact.Year!.Value;
        if (fact.Kind == ActualKind.Cost)
        {
            if (year < begun.Start)
            {
                report.Add("actual-before-start", fact, "year", $"{begun.Project.Id} began in {begun.Start}.");
            }
        }
        else if (!begun.RunsIn(year) && fact.Value != 0m)
        {
            report.Add("actual-not-running", fact, "year", $"{begun.Project.Id} runs from {begun.RunsFrom} on.");
        }
        else if (fact.Kind == ActualKind.Output)
        {
            CheckCapacity(fact, begun.CapacityIn(year), report);
        }
        else if (fact.Value is { } jobs && NumberCheck.Check(Jobs, CellText.Write(jobs)) is { } fault)
        {
            report.Add(fault.Code, fact, "value", fault.Message);
        }
    }

    private static void CheckTotal(History history, Actual fact, decimal total, BegunProject? begun, FactReport report)
    {
        decimal spent = history.AllFactsOf(ActualKind.Cost, fact.Subject).Sum(other => other.Value ?? 0m);
        if (spent > total * (1m + Rounding))
        {
            report.Add(
                "actual-costs-over-total", fact, "value",
                $"{fact.Project} costs {Numbers.Text(total)} in all, and {Numbers.Text(spent)} is reported as spent on it.");
        }
        else if (begun is { IsAbandoned: false } && begun.RunsFrom <= history.From && history.Spending.Spent(begun) < total * (1m - Rounding))
        {
            report.Add(
                "actual-costs-under-total", fact, "value",
                $"{fact.Project} costs {Numbers.Text(total)} in all and runs from {begun.RunsFrom}, and {Numbers.Text(history.Spending.Spent(begun))} was spent on it by the costs reported; the rest is not counted.");
        }
    }

    private static void CheckFacility(Facility facility, Actual fact, FactReport report)
    {
        if (!facility.RunsIn(fact.Year!.Value) && fact.Value != 0m)
        {
            report.Add("actual-not-running", fact, "year", $"{facility.Id} does not run in {fact.Year}.");
        }
        else
        {
            CheckCapacity(fact, facility.Capacity, report);
        }
    }

    private static void CheckCapacity(Actual fact, decimal capacity, FactReport report)
    {
        if (fact.Value > capacity * (1m + Rounding))
        {
            report.Add("actual-over-capacity", fact, "value", $"{fact.Subject} can do {Numbers.Text(capacity)} in {fact.Year}, and {Numbers.Text(fact.Value.Value)} is reported.");
        }
    }
}
