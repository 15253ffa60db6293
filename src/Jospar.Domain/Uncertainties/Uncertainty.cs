namespace Jospar.Domain;

/// <summary>Something that may turn out otherwise than the tables say, as a change to what they say.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What changes.</param>
/// <param name="Selector">Whose.</param>
/// <param name="Per">What gets a draw of its own.</param>
/// <param name="Distribution">How the change is spread.</param>
/// <param name="Group">Uncertainties of one group move together; empty where only the row's own draws do.</param>
/// <param name="Correlation">
/// Correlation of any two draws of the group; <c>√(c₁ · c₂)</c> where two rows differ. Negative moves against the group.
/// </param>
/// <param name="Persistence">How much of a year's change is left a year later, 0 to 1; 1 draws once for all years.</param>
/// <param name="From">First year in which it holds; empty for the plan's first.</param>
/// <param name="Until">Last year in which it holds; empty for the plan's last.</param>
/// <param name="Provenance">Where the row comes from.</param>
public sealed record Uncertainty(
    UncertaintyId Id,
    LocalisedText Name,
    UncertaintyKind Kind,
    UncertaintySelector Selector,
    DrawScope Per,
    DeltaDistribution Distribution,
    string? Group,
    decimal Correlation,
    decimal Persistence,
    Year? From,
    Year? Until,
    Provenance Provenance)
{
    /// <summary>Whether it holds in <paramref name="year"/>.</summary>
    public bool HoldsIn(Year year) => (From is not { } from || from <= year) && (Until is not { } until || year <= until);
}
