namespace Jospar.Domain;

/// <summary>How much of an occupied commodity (land, say) a place has for projects, in the commodity's unit.</summary>
public sealed record OccupiedStock(PlaceId Place, CommodityId Commodity, decimal Available, Provenance Provenance);
