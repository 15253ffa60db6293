using System.Collections.Immutable;
using Jospar.Domain;

namespace Jospar.Packages.Generation;

/// <summary>A region of a synthetic country.</summary>
/// <param name="Index">Its number, from 0.</param>
/// <param name="Id">Its id.</param>
/// <param name="Point">Its centre.</param>
/// <param name="Weight">Its share of the people, up to a common factor.</param>
/// <param name="IsBorder">Whether goods cross to the world here.</param>
/// <param name="Zones">Its industrial zones.</param>
internal sealed record SyntheticRegion(
    int Index, PlaceId Id, GeoPoint Point, double Weight, bool IsBorder, ImmutableArray<PlaceId> Zones);
