using System.Collections.Immutable;

namespace Jospar.Domain;

/// <summary>Which place lies in which. Asks for parents that exist and no cycle, as the reader's findings ensure.</summary>
public sealed class PlaceTree
{
    private readonly Dictionary<PlaceId, Place> _places;

    /// <summary>The tree of <paramref name="places"/>.</summary>
    public PlaceTree(IEnumerable<Place> places) => _places = places.ToDictionary(place => place.Id);

    /// <summary>The place and those that it lies in, from the inside out.</summary>
    public ImmutableArray<PlaceId> Ancestry(PlaceId id)
    {
        var path = ImmutableArray.CreateBuilder<PlaceId>();
        for (PlaceId? at = id; at is { } place; at = _places[place].Parent)
        {
            path.Add(place);
        }

        return path.ToImmutable();
    }

    /// <summary>Whether <paramref name="place"/> is <paramref name="outer"/> or lies in it.</summary>
    public bool IsWithin(PlaceId place, PlaceId outer)
    {
        for (PlaceId? at = place; at is { } here; at = _places[here].Parent)
        {
            if (here == outer)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The nearest place of <paramref name="kind"/> that is or contains <paramref name="place"/>, if any.</summary>
    public PlaceId? FindWithin(PlaceId place, PlaceKind kind)
    {
        foreach (var here in Ancestry(place))
        {
            if (_places[here].Kind == kind)
            {
                return here;
            }
        }

        return null;
    }
}
