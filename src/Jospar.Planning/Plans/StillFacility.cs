using System.Collections.Immutable;
using Jospar.Domain;

namespace Jospar.Planning.Plans;

/// <summary>A plant that stood before the programme, and the years of the plan in which it could run and makes nothing.</summary>
/// <param name="Facility">The plant.</param>
/// <param name="Years">The years, ascending; at least one.</param>
public sealed record StillFacility(Facility Facility, ImmutableArray<Year> Years)
{
    /// <summary>The years as a reader writes them, such as <c>2026–2028, 2030</c>.</summary>
    public string YearsText
    {
        get
        {
            var runs = new List<(Year From, Year To)>();
            foreach (var year in Years)
            {
                if (runs is [.., var last] && year - last.To == 1)
                {
                    runs[^1] = (last.From, year);
                }
                else
                {
                    runs.Add((year, year));
                }
            }

            return string.Join(", ", runs.Select(run => run.From == run.To ? $"{run.From}" : $"{run.From}–{run.To}"));
        }
    }
}
