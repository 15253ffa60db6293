namespace Jospar.Domain;

/// <summary>What a measure counts; an empty field lets everything pass.</summary>
/// <param name="Commodity">Only this commodity (or, for projects, projects that make it).</param>
/// <param name="Family">Only commodities (or, for projects, projects) of this family.</param>
/// <param name="Stage">Only commodities of this stage (or, for projects, projects that make one).</param>
/// <param name="Place">Only at this place or below it.</param>
/// <param name="Sector">Only projects of this sector.</param>
/// <param name="Tag">Only projects with this tag; existing facilities have none and do not pass.</param>
/// <param name="Sponsor">Only this sponsor's projects; <c>*</c> means each sponsor on its own (limits only).</param>
/// <param name="Fund">Only this fund.</param>
public sealed record MeasureFilter(
    CommodityId? Commodity = null,
    string? Family = null,
    int? Stage = null,
    PlaceId? Place = null,
    string? Sector = null,
    string? Tag = null,
    string? Sponsor = null,
    FundId? Fund = null)
{
    /// <summary>Whether a commodity passes what is said of commodities, families and stages.</summary>
    public bool Passes(Commodity commodity)
    {
        ArgumentNullException.ThrowIfNull(commodity);
        return (Commodity is null || Commodity == commodity.Id)
            && (Family is null || Family == commodity.Family)
            && (Stage is null || Stage == commodity.Stage);
    }
}
