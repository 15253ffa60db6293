using Jospar.Domain;

namespace Jospar.Planning.Plans;

/// <summary>One year of a fund.</summary>
/// <param name="Fund">The fund.</param>
/// <param name="Year">The year.</param>
/// <param name="Opening">Balance at the end of the year before.</param>
/// <param name="Inflow">New money.</param>
/// <param name="Disbursed">Paid out.</param>
/// <param name="Principal">Principal repaid.</param>
/// <param name="Interest">Interest received.</param>
/// <param name="Balance">Opening + inflow − disbursed + principal + interest.</param>
public sealed record FundCashFlowRow(
    FundId Fund,
    Year Year,
    Money Opening,
    Money Inflow,
    Money Disbursed,
    Money Principal,
    Money Interest,
    Money Balance);
