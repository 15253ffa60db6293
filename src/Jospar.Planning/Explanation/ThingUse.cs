using System.Collections.Immutable;
using Jospar.Domain;

namespace Jospar.Planning.Explanation;

/// <summary>A scarce thing year by year.</summary>
/// <param name="Thing">The thing, whatever the year.</param>
/// <param name="Years">Its use in each year of the plan.</param>
public sealed record ThingUse(ScarceThing Thing, ImmutableArray<YearUse> Years)
{
    /// <summary>The years in which nothing is left.</summary>
    public ImmutableArray<Year> FullIn => [.. Years.Where(year => year.IsFull).Select(year => year.Year)];

    /// <summary>The first year after the last full one; empty where it is full to the end, or never.</summary>
    public Year? FreeAgain
    {
        get
        {
            int last = Years.Select((year, n) => year.IsFull ? n : -1).DefaultIfEmpty(-1).Max();
            return last >= 0 && last + 1 < Years.Length ? Years[last + 1].Year : null;
        }
    }
}
