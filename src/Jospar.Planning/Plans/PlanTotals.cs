using Jospar.Domain;

namespace Jospar.Planning.Plans;

/// <summary>The figures that are always reported beside the goals.</summary>
/// <param name="Launches">Projects that the plan launches or that are committed.</param>
/// <param name="Jobs">Direct jobs of projects running in the last year.</param>
/// <param name="PeakConstructionJobs">Most construction jobs in one year.</param>
/// <param name="Investment">Capital spent in the plan's years.</param>
/// <param name="PublicMoney">What funds disburse in the plan's years.</param>
/// <param name="PrivateMoney">Investment less public money.</param>
/// <param name="TradeIncome">Present value of exports.</param>
/// <param name="ImportCost">Present value of imports.</param>
/// <param name="ExtractionCost">Present value of extraction.</param>
/// <param name="TransportCost">Present value of transport.</param>
/// <param name="RunningCost">Present value of running cost.</param>
/// <param name="UnservedCost">Present value of demand not served.</param>
/// <param name="CapitalCost">Present value of capital.</param>
public sealed record PlanTotals(
    int Launches,
    int Jobs,
    int PeakConstructionJobs,
    Money Investment,
    Money PublicMoney,
    Money PrivateMoney,
    Money TradeIncome,
    Money ImportCost,
    Money ExtractionCost,
    Money TransportCost,
    Money RunningCost,
    Money UnservedCost,
    Money CapitalCost)
{
    /// <summary>The second goal: trade income less every cost, all as present values.</summary>
    public Money Value => TradeIncome - ImportCost - ExtractionCost - TransportCost - RunningCost - UnservedCost - CapitalCost;
}
