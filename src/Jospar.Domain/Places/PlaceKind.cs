namespace Jospar.Domain;

/// <summary>What a place is in the tree of places.</summary>
public enum PlaceKind
{
    /// <summary>A country: the root of its regions.</summary>
    Country,

    /// <summary>A region, or a city of regional rank.</summary>
    Region,

    /// <summary>A city or town within a region.</summary>
    City,

    /// <summary>An industrial or special economic zone.</summary>
    Zone,

    /// <summary>The world market.</summary>
    World,
}
