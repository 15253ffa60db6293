using System.Collections.Immutable;

namespace Jospar.Domain;

/// <summary>Money with rules.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">Loan or grant.</param>
/// <param name="Rate">Interest a year on the principal outstanding at the end of the year before, as a fraction, real.</param>
/// <param name="GraceYears">Running years before the first part of the principal falls due.</param>
/// <param name="TenorYears">Equal yearly parts in which the principal is repaid.</param>
/// <param name="MaxShare">Largest share of a project's capital cost that it may pay.</param>
/// <param name="MinTicket">Smallest sum that it pays to one project; empty for none.</param>
/// <param name="MaxTicket">Largest sum that it pays to one project; empty for none.</param>
/// <param name="OpeningBalance">Money in hand before the first year.</param>
/// <param name="Sectors">Sectors that it may finance; empty for all.</param>
/// <param name="Inflows">New money by year, and what running loans correct; a year not named has none.</param>
/// <param name="Provenance">Where the row comes from.</param>
public sealed record Fund(
    FundId Id,
    LocalisedText Name,
    FundKind Kind,
    decimal Rate,
    int GraceYears,
    int TenorYears,
    decimal MaxShare,
    Money? MinTicket,
    Money? MaxTicket,
    Money OpeningBalance,
    ImmutableArray<string> Sectors,
    ImmutableArray<FundInflow> Inflows,
    Provenance Provenance)
{
    /// <summary>New money in <paramref name="year"/>.</summary>
    public Money InflowIn(Year year) =>
        Inflows.Where(inflow => inflow.Year == year).Aggregate(Money.Zero, (sum, inflow) => sum + inflow.Amount);

    /// <summary>What running loans pay out and bring in <paramref name="year"/> otherwise than their projects' rows say.</summary>
    public LoanCorrection CorrectionIn(Year year) =>
        Inflows.Where(inflow => inflow.Year == year).Aggregate(LoanCorrection.None, (sum, inflow) => sum + inflow.Correction);

    /// <summary>What comes to the balance in <paramref name="year"/> whatever the projects' rows say: new money, and what running loans correct.</summary>
    public Money IncomeIn(Year year) => InflowIn(year) + CorrectionIn(year).Net;
}
