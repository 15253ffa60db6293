namespace Jospar.Planning.Search.Neighbourhoods;

/// <summary>A unit that takes a commodity behind a link.</summary>
/// <param name="Activity">Column of its activity in a year.</param>
/// <param name="Rate">What one of activity takes. Unit: the commodity's.</param>
/// <param name="Full">What it takes at full capacity.</param>
/// <param name="Launches">Columns of the launches by which it runs in that year; empty for a facility.</param>
/// <param name="On">Their sum at a point; 1 for a facility.</param>
internal sealed record Taker(int Activity, double Rate, double Full, int[] Launches, double On);
