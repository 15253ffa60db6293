using System.Collections.Immutable;
using Jospar.Domain;

namespace Jospar.Planning.AffordablePrice;

/// <summary>What one discount does.</summary>
/// <param name="Discount">Share of the export price that processors at home are let off.</param>
/// <param name="Viable">Projects that take the commodity and whose sponsor loses at no start that is left, by id.</param>
/// <param name="Launched">How many of the projects that take it the best plan launches; empty where no plan was found.</param>
/// <param name="Use">What units take of it in the last year, in its unit a year.</param>
/// <param name="ValueAdded">Value added in its family in the last year, money.</param>
/// <param name="Forgone">What producers forgo in the last year, money.</param>
/// <param name="ForgonePresentValue">What they forgo in all years, running money with the tail, money of the first year.</param>
/// <param name="Burden">The largest share of their output's export value that they forgo in a year.</param>
/// <param name="IsWithinCap">Whether that is within the obligation's burden cap; empty where it has none.</param>
/// <param name="Shortfall">Weighted shortfall of the targets in that plan.</param>
/// <param name="Value">Present value of that plan, money of the first year.</param>
/// <param name="Gap">How much better a plan could be at most, by the worse of the two goals; empty where it is not known.</param>
/// <param name="IsImpossible">Whether no plan keeps every rule at this discount.</param>
public sealed record PricePoint(
    decimal Discount,
    ImmutableArray<ProjectId> Viable,
    int? Launched = null,
    decimal? Use = null,
    decimal? ValueAdded = null,
    decimal? Forgone = null,
    decimal? ForgonePresentValue = null,
    decimal? Burden = null,
    bool? IsWithinCap = null,
    decimal? Shortfall = null,
    decimal? Value = null,
    decimal? Gap = null,
    bool IsImpossible = false);
