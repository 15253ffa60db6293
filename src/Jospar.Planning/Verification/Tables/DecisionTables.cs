using Jospar.Planning.Plans;

namespace Jospar.Planning.Verification.Tables;

/// <summary>What launches, activity, flows, extraction and demand rows say beside the decisions themselves.</summary>
internal sealed class DecisionTables(PlanEvidence evidence, SponsorOpinion opinion)
{
    /// <summary>Checks each row by itself.</summary>
    public void Check(ViolationMeter meter)
    {
        foreach (var (row, launch) in evidence.Tables.Launches.Zip(evidence.Launches))
        {
            CheckLaunch(meter, row, launch);
        }

        foreach (var row in evidence.Tables.Activities)
        {
            var unit = evidence.Units[row.Unit];
            meter.Check(row.Place == unit.Place && row.Process == unit.Process?.Id, () => $"activity {row.Unit} {row.Year}");
            meter.CheckEqual(row.Capacity, unit.Capacity(row.Year), () => $"activity {row.Unit} {row.Year} capacity");
        }

        foreach (var row in evidence.Tables.Flows)
        {
            meter.CheckEqual(
                row.Arrived, row.Sent * (1m - evidence.Links[row.Link].Loss), () => $"flows {row.Link} {row.Commodity} {row.Year} arrived");
        }

        foreach (var row in evidence.Tables.Extraction)
        {
            meter.CheckEqual(
                row.Available, evidence.ResourceIn(row.Place, row.Commodity, row.Year)?.Available ?? 0m,
                () => $"extraction {row.Place} {row.Commodity} {row.Year} available");
        }

        CheckDemands(meter);
    }

    private void CheckLaunch(ViolationMeter meter, LaunchRow row, LaunchEvidence launch)
    {
        string Where(string column) => $"launches {row.Project} {column}";
        meter.Check(row.RunningFrom == launch.RunsFrom, () => Where("running_from"));
        meter.Check(row.IsCommitted == (launch.Project.Commitment is not null), () => Where("committed"));
        meter.CheckEqual(row.CapitalCost.Value, launch.Capital, () => Where("capital_cost"));
        meter.CheckEqual(
            row.FundMoney.Value, launch.Project.Financing.Sum(financing => launch.Capital * financing.Share), () => Where("fund_money"));
        meter.CheckEqual(row.Jobs, launch.Project.Jobs, () => Where("jobs"));
        if (launch.Site is { } site)
        {
            meter.CheckEqual(
                row.SponsorValue.Value, opinion.Value(launch.Project, site, launch.Start), () => Where("sponsor_value"));
        }
    }

    private void CheckDemands(ViolationMeter meter)
    {
        var demands = new TableComparison("demand_served", "amount", "unserved");
        foreach (var row in evidence.Tables.Demands)
        {
            string key = $"{row.Place} {row.Commodity} {row.Year}";
            decimal needed = evidence.DemandIn(row.Place, row.Commodity, row.Year)?.Amount ?? 0m;
            demands.Report(key, row.Amount, row.Unserved);
            demands.Expect(key, needed, needed - row.Served);
        }

        foreach (var (place, commodity) in evidence.DemandKeys)
        {
            foreach (var year in evidence.Years.Where(year => !demands.Has($"{place} {commodity} {year}")))
            {
                decimal needed = evidence.DemandIn(place, commodity, year)!.Amount;
                demands.Expect($"{place} {commodity} {year}", needed, needed);
            }
        }

        demands.Check(meter);
    }
}
