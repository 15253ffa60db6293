using System.Collections.Immutable;

namespace Jospar.Domain;

/// <summary>A way of turning commodities into others: a recipe and what running it costs.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="ActivityUnit">The unit of its activity, such as <c>kt of aluminium</c>; capacity is the same a year.</param>
/// <param name="RunningCost">Money per unit of activity, apart from the recipe's commodities.</param>
/// <param name="Recipe">What it makes, takes and occupies.</param>
/// <param name="Provenance">Where the row comes from.</param>
public sealed record Process(
    ProcessId Id,
    LocalisedText Name,
    string ActivityUnit,
    decimal RunningCost,
    ImmutableArray<RecipeItem> Recipe,
    Provenance Provenance);
