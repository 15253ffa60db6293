using Jospar.Domain;
using Jospar.Planning.Report.Charts;

namespace Jospar.Tests.Planning.Report.Charts;

public class TileGridTests
{
    private static readonly (PlaceId Region, GeoPoint Point)[] Regions =
    [
        (new("west"), new(50m, 52m)), (new("north"), new(54m, 69m)), (new("middle"), new(49m, 67m)),
        (new("east"), new(50m, 82m)), (new("south"), new(42m, 69m)), (new("city"), new(42.1m, 69.1m)),
    ];

    [Fact]
    public void Of_Regions_GivesEachACellOfItsOwn()
    {
        var tiles = TileGrid.Of(Regions);
        Assert.Equal(Regions.Length, tiles.Length);
        Assert.Equal(tiles.Length, tiles.Select(tile => (tile.Column, tile.Row)).Distinct().Count());
    }

    [Fact]
    public void Of_Regions_KeepsWestLeftOfEastAndNorthAboveSouth()
    {
        var tiles = TileGrid.Of(Regions).ToDictionary(tile => tile.Region.Value);
        Assert.True(tiles["west"].Column < tiles["middle"].Column && tiles["middle"].Column < tiles["east"].Column);
        Assert.True(tiles["north"].Row < tiles["south"].Row);
    }

    [Fact]
    public void Of_Twice_IsTheSame() => Assert.Equal(TileGrid.Of(Regions), TileGrid.Of(Regions));

    [Fact]
    public void Of_NoRegions_IsEmpty() => Assert.Empty(TileGrid.Of([]));

    [Fact]
    public void Of_RegionsAtOnePoint_StillGivesEachACell() =>
        Assert.Equal(2, TileGrid.Of([(new("a"), new(1m, 1m)), (new("b"), new(1m, 1m))]).Select(tile => (tile.Column, tile.Row)).Distinct().Count());
}
