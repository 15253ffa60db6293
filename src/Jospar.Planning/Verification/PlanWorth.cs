using Jospar.Domain;

namespace Jospar.Planning.Verification;

/// <summary>What a plan is worth and what beside it is reported, each figure recomputed year by year from the tables.</summary>
internal sealed class PlanWorth
{
    private readonly PlanEvidence _evidence;
    private readonly decimal[] _running;
    private decimal _income;
    private decimal _imports;
    private decimal _transport;
    private decimal _extraction;
    private decimal _operation;
    private decimal _unserved;
    private decimal _capital;
    private decimal _spent;
    private decimal _public;

    /// <summary>The worth of a plan.</summary>
    public PlanWorth(PlanEvidence evidence)
    {
        _evidence = evidence;
        _running = [.. evidence.Years.Select(RunningFactor)];
        AddFlows();
        AddSupply();
        AddCapital();
    }

    /// <summary>Income less every cost.</summary>
    public decimal Value => _income - _imports - _extraction - _transport - _operation - _unserved - _capital;

    /// <summary>Income and every cost together: what the value's error is relative to.</summary>
    public decimal Size => new[] { _income, _imports, _extraction, _transport, _operation, _unserved, _capital }.Sum(Math.Abs);

    /// <summary>Each figure that a plan reports, with the recomputed one.</summary>
    public IEnumerable<(string Name, decimal Reported, decimal Recomputed)> Terms()
    {
        var totals = _evidence.Plan.Totals;
        var launches = _evidence.Launches;
        var last = _evidence.Programme.Terms.LastYear;
        yield return ("launches", totals.Launches, launches.Length);
        yield return ("jobs", totals.Jobs, launches.Where(launch => launch.Runs(last)).Sum(launch => launch.Project.Jobs));
        yield return ("peak_construction_jobs", totals.PeakConstructionJobs, _evidence.Years.Max(Builders));
        yield return ("investment", totals.Investment.Value, _spent);
        yield return ("public_money", totals.PublicMoney.Value, _public);
        yield return ("private_money", totals.PrivateMoney.Value, _spent - _public);
        yield return ("trade_income", totals.TradeIncome.Value, _income);
        yield return ("import_cost", totals.ImportCost.Value, _imports);
        yield return ("extraction_cost", totals.ExtractionCost.Value, _extraction);
        yield return ("transport_cost", totals.TransportCost.Value, _transport);
        yield return ("running_cost", totals.RunningCost.Value, _operation);
        yield return ("unserved_cost", totals.UnservedCost.Value, _unserved);
        yield return ("capital_cost", totals.CapitalCost.Value, _capital);
    }

    private int Builders(Year year) => _evidence.Launches.Where(launch => launch.IsBuilt(year)).Sum(launch => launch.Project.ConstructionJobs);

    private void AddFlows()
    {
        foreach (var row in _evidence.Tables.Flows)
        {
            var link = _evidence.Links[row.Link];
            decimal factor = _running[_evidence.Offset(row.Year)];
            var price = _evidence.PriceIn(row.Commodity, row.Year);
            bool fromWorld = _evidence.IsWorld(row.From);
            bool toWorld = _evidence.IsWorld(row.To);
            _transport += factor * link.Cost * _evidence.Commodities[row.Commodity].Load * row.Sent;
            _imports += fromWorld && !toWorld ? factor * row.Sent * (price?.Import ?? 0m) : 0m;
            _income += toWorld && !fromWorld ? factor * row.Sent * (1m - link.Loss) * (price?.Export ?? 0m) : 0m;
        }
    }

    private void AddSupply()
    {
        foreach (var row in _evidence.Tables.Activities)
        {
            _operation += _running[_evidence.Offset(row.Year)] * row.Amount * (_evidence.Units[row.Unit].Process?.RunningCost ?? 0m);
        }

        foreach (var row in _evidence.Tables.Extraction)
        {
            decimal cost = _evidence.ResourceIn(row.Place, row.Commodity, row.Year)?.Cost ?? 0m;
            _extraction += _running[_evidence.Offset(row.Year)] * row.Amount * cost;
        }

        foreach (var (place, commodity) in _evidence.DemandKeys)
        {
            foreach (var year in _evidence.Years)
            {
                var demand = _evidence.DemandIn(place, commodity, year)!;
                _unserved += _running[_evidence.Offset(year)] * demand.Amount * demand.LostLoad;
            }
        }

        foreach (var row in _evidence.Tables.Demands)
        {
            decimal lostLoad = _evidence.DemandIn(row.Place, row.Commodity, row.Year)?.LostLoad ?? 0m;
            _unserved -= _running[_evidence.Offset(row.Year)] * row.Served * lostLoad;
        }
    }

    private void AddCapital()
    {
        foreach (var launch in _evidence.Launches)
        {
            foreach (var year in _evidence.Years.Where(launch.IsBuilt))
            {
                decimal part = launch.Capital / launch.Project.BuildYears;
                _spent += part;
                _capital += Factor(_evidence.Offset(year)) * part;
                _public += part * launch.Project.Financing.Sum(financing => financing.Share);
            }
        }

        _public += _evidence.Programme.Funds.SelectMany(fund => fund.Inflows)
            .Where(inflow => _evidence.Years.Contains(inflow.Year)).Sum(inflow => inflow.Correction.Disbursed.Value);
    }

    private decimal RunningFactor(Year year)
    {
        var terms = _evidence.Programme.Terms;
        decimal sum = Factor(year - terms.FirstYear);
        for (int j = 1; year == terms.LastYear && j <= terms.TailYears; j++)
        {
            sum += Factor(year - terms.FirstYear + j);
        }

        return sum;
    }

    private decimal Factor(int years)
    {
        decimal factor = 1m;
        for (int i = 0; i < years; i++)
        {
            factor /= 1m + _evidence.Programme.Terms.DiscountRate;
        }

        return factor;
    }
}
