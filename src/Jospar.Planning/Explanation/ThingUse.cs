using System.Collections.Immutable;
using Jospar.Domain;

namespace Jospar.Planning.Explanation;

/// <summary>A scarce thing year by year.</summary>
/// <param name="Thing">The thing, whatever the year.</param>
/// <param name="Years">Its use in each year of the plan.</param>
public sealed record ThingUse(ScarceThing Thing, ImmutableArray<YearUse> Years)
{
    /// <summary>The years in which there is none of it.</summary>
    public ImmutableArray<Year> NoneIn => [.. Years.Where(year => year.IsNone).Select(year => year.Year)];

    /// <summary>The years in which it is used up.</summary>
    public ImmutableArray<Year> FullIn => [.. Years.Where(year => year.IsFull).Select(year => year.Year)];

    /// <summary>The first year with some left after the last full one; empty where there is none such, or it is never full.</summary>
    public Year? FreeAgain
    {
        get
        {
            int last = Years.Select((year, n) => year.IsFull ? n : -1).DefaultIfEmpty(-1).Max();
            return last < 0 ? null : Years.Skip(last + 1).FirstOrDefault(year => !year.IsNone)?.Year;
        }
    }
}
