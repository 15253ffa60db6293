using System.Collections.Immutable;

namespace Jospar.Domain;

/// <summary>What a fund pays to a project in each year, as it was when the project was last planned.</summary>
/// <param name="Fund">The fund.</param>
/// <param name="Payments">Payments by year, money.</param>
public sealed record LoanCourse(FundId Fund, ImmutableSortedDictionary<Year, decimal> Payments);
