namespace Jospar.Domain;

/// <summary>One year of what a fund pays to a project and gets back.</summary>
/// <param name="Year">The year.</param>
/// <param name="Disbursed">Paid out to the project.</param>
/// <param name="Principal">Principal repaid.</param>
/// <param name="Interest">Interest paid.</param>
/// <param name="Outstanding">Principal outstanding at the year's end; for a grant, what was paid so far.</param>
public sealed record LoanYear(Year Year, Money Disbursed, Money Principal, Money Interest, Money Outstanding);
