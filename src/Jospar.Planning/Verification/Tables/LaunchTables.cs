using Jospar.Domain;
using Jospar.Planning.Verification.Rules;

namespace Jospar.Planning.Verification.Tables;

/// <summary>Stock use, fund cash flow and jobs, added up from the launches.</summary>
internal sealed class LaunchTables(PlanEvidence evidence)
{
    /// <summary>Checks the three tables.</summary>
    public void Check(ViolationMeter meter)
    {
        CheckStockUse(meter);
        CheckFunds(meter);
        CheckJobs(meter);
    }

    private void CheckStockUse(ViolationMeter meter)
    {
        var use = new TableComparison("stock_use", "occupied", "available");
        foreach (var stock in evidence.Programme.Stocks)
        {
            foreach (var year in evidence.Years)
            {
                use.Expect($"{stock.Place} {stock.Commodity} {year}", OccupiedStockRule.Occupied(evidence, stock, year), stock.Available);
            }
        }

        foreach (var row in evidence.Tables.StockUse)
        {
            use.Report($"{row.Place} {row.Commodity} {row.Year}", row.Occupied, row.Available);
        }

        use.Check(meter);
    }

    private void CheckFunds(ViolationMeter meter)
    {
        var funds = new TableComparison("fund_cash_flow", "opening", "inflow", "disbursed", "principal", "interest", "balance");
        foreach (var row in FundBalanceRule.Years(evidence))
        {
            funds.Expect(
                $"{row.Fund} {row.Year}", row.Opening.Value, row.Inflow.Value, row.Disbursed.Value, row.Principal.Value,
                row.Interest.Value, row.Balance.Value);
        }

        foreach (var row in evidence.Tables.FundCashFlows)
        {
            funds.Report(
                $"{row.Fund} {row.Year}", row.Opening.Value, row.Inflow.Value, row.Disbursed.Value, row.Principal.Value,
                row.Interest.Value, row.Balance.Value);
        }

        funds.Check(meter);
    }

    private void CheckJobs(ViolationMeter meter)
    {
        var jobs = new TableComparison("jobs", "direct", "construction", "indirect_low", "indirect_high");
        var launches = evidence.Launches.ToLookup(launch => RegionOf(launch.Place));
        foreach (var region in launches)
        {
            foreach (var year in evidence.Years)
            {
                var running = region.Where(launch => launch.Runs(year)).Select(launch => launch.Project).ToArray();
                jobs.Expect(
                    $"{region.Key} {year}",
                    running.Sum(project => project.Jobs),
                    region.Where(launch => launch.IsBuilt(year)).Sum(launch => launch.Project.ConstructionJobs),
                    Indirect(running, isHigh: false),
                    Indirect(running, isHigh: true));
            }
        }

        foreach (var row in evidence.Tables.Jobs)
        {
            // Where nothing runs, earlier versions left the cells empty.
            bool isStill = !launches[row.Region].Any(launch => launch.Runs(row.Year));
            decimal? Told(decimal? told, bool isHigh) => told ?? (isStill ? Indirect([], isHigh) : null);
            jobs.Report($"{row.Region} {row.Year}", row.Direct, row.Construction, Told(row.IndirectLow, isHigh: false), Told(row.IndirectHigh, isHigh: true));
        }

        jobs.Check(meter);
    }

    private decimal? Indirect(Project[] running, bool isHigh)
    {
        decimal[] jobs =
        [
            .. from project in running
               let perJob = evidence.IndirectJobs.Of(project.Sector, isHigh)
               where perJob is not null
               select project.Jobs * perJob.Value,
        ];
        return jobs.Length > 0 || (running.Length == 0 && KnowsIndirect(isHigh)) ? jobs.Sum() : null;
    }

    private bool KnowsIndirect(bool isHigh) =>
        evidence.Programme.Sectors.Any(sector => evidence.IndirectJobs.Of(sector.Id, isHigh) is not null);

    private PlaceId RegionOf(PlaceId site)
    {
        for (PlaceId? at = site; at is { } here; at = evidence.Places[here].Parent)
        {
            if (evidence.Places[here].Kind == PlaceKind.Region)
            {
                return here;
            }
        }

        return site;
    }
}
