using System.Collections.Immutable;
using Jospar.Domain;

namespace Jospar.Planning.Report.Charts;

/// <summary>
/// Regions as equal tiles, each near where it lies: the assignment of regions to a grid's cells whose squared distances
/// are small, improved by swaps until none helps. The same places give the same grid.
/// </summary>
internal static class TileGrid
{
    private const double WidthToHeight = 1.6;

    /// <summary>A region's cell, counted from the top left.</summary>
    internal sealed record Tile(PlaceId Region, int Column, int Row);

    /// <summary>Lays out the regions that have a point; rows from north to south.</summary>
    public static ImmutableArray<Tile> Of(IReadOnlyList<(PlaceId Region, GeoPoint Point)> regions)
    {
        if (regions.Count == 0)
        {
            return [];
        }

        int columns = Math.Max(1, (int)Math.Ceiling(Math.Sqrt(regions.Count * WidthToHeight)));
        int rows = (regions.Count + columns - 1) / columns + (regions.Count > 3 ? 1 : 0);
        var wanted = Wanted(regions, columns, rows);
        int[] cells = Improved(First(wanted, columns, rows), wanted, columns, rows);
        return Trimmed([.. regions.Select((region, i) => new Tile(region.Region, cells[i] % columns, cells[i] / columns))]);
    }

    /// <summary>Where each region would lie if cells could be shared.</summary>
    private static (double X, double Y)[] Wanted(IReadOnlyList<(PlaceId Region, GeoPoint Point)> regions, int columns, int rows)
    {
        double west = regions.Min(region => (double)region.Point.Longitude);
        double east = regions.Max(region => (double)region.Point.Longitude);
        double south = regions.Min(region => (double)region.Point.Latitude);
        double north = regions.Max(region => (double)region.Point.Latitude);
        return
        [
            .. regions.Select(region => (
                Along((double)region.Point.Longitude - west, east - west) * (columns - 1),
                Along(north - (double)region.Point.Latitude, north - south) * (rows - 1))),
        ];
    }

    private static double Along(double part, double whole) => whole == 0 ? 0 : part / whole;

    private static double Cost((double X, double Y) wanted, int cell, int columns)
    {
        double dx = wanted.X - (cell % columns);
        double dy = wanted.Y - (cell / columns);
        return (dx * dx) + (dy * dy);
    }

    /// <summary>From west to east, each region takes the nearest cell that is free.</summary>
    private static int[] First((double X, double Y)[] wanted, int columns, int rows)
    {
        var free = Enumerable.Range(0, columns * rows).ToHashSet();
        int[] cells = new int[wanted.Length];
        foreach (int region in Enumerable.Range(0, wanted.Length).OrderBy(i => wanted[i].X).ThenBy(i => wanted[i].Y))
        {
            cells[region] = free.OrderBy(cell => Cost(wanted[region], cell, columns)).ThenBy(cell => cell).First();
            free.Remove(cells[region]);
        }

        return cells;
    }

    /// <summary>Swaps two regions, or a region and a free cell, as long as that brings them nearer.</summary>
    private static int[] Improved(int[] cells, (double X, double Y)[] wanted, int columns, int rows)
    {
        bool hasImproved = true;
        while (hasImproved)
        {
            hasImproved = false;
            for (int region = 0; region < cells.Length; region++)
            {
                for (int cell = 0; cell < columns * rows; cell++)
                {
                    hasImproved |= TryMove(cells, wanted, columns, region, cell);
                }
            }
        }

        return cells;
    }

    private static bool TryMove(int[] cells, (double X, double Y)[] wanted, int columns, int region, int cell)
    {
        int old = cells[region];
        int other = Array.IndexOf(cells, cell);
        double before = Cost(wanted[region], old, columns) + (other >= 0 ? Cost(wanted[other], cell, columns) : 0);
        double after = Cost(wanted[region], cell, columns) + (other >= 0 ? Cost(wanted[other], old, columns) : 0);
        if (cell == old || after >= before - 1e-9)
        {
            return false;
        }

        cells[region] = cell;
        if (other >= 0)
        {
            cells[other] = old;
        }

        return true;
    }

    private static ImmutableArray<Tile> Trimmed(Tile[] tiles)
    {
        int column = tiles.Min(tile => tile.Column);
        int row = tiles.Min(tile => tile.Row);
        return [.. tiles.Select(tile => tile with { Column = tile.Column - column, Row = tile.Row - row })];
    }
}
