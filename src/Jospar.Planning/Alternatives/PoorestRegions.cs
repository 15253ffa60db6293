using System.Collections.Immutable;
using Jospar.Domain;

namespace Jospar.Planning.Alternatives;

/// <summary>Which regions count as the poorest.</summary>
public static class PoorestRegions
{
    /// <summary>
    /// Of the regions whose income per head is known, the third with the least, rounded up, poorest first; ties go by id.
    /// Empty where none is known.
    /// </summary>
    public static ImmutableArray<PlaceId> Of(Programme programme)
    {
        ArgumentNullException.ThrowIfNull(programme);
        Place[] known =
        [
            .. programme.Places.Where(place => place is { Kind: PlaceKind.Region, IncomePerHead: not null })
                .OrderBy(place => place.IncomePerHead)
                .ThenBy(place => place.Id),
        ];
        return [.. known.Take((known.Length + 2) / 3).Select(place => place.Id)];
    }
}
