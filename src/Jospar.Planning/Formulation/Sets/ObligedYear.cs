namespace Jospar.Planning.Formulation.Sets;

/// <summary>An obligation to supply processors at home holds for a commodity in a year.</summary>
/// <param name="Commodity">Index of the commodity.</param>
/// <param name="Year">Years from the plan's first.</param>
/// <param name="Share">Share of the output to be offered; the largest where several obligations hold.</param>
internal readonly record struct ObligedYear(int Commodity, int Year, double Share)
{
    /// <summary>The commodities and years in which an obligation of a programme holds, in the order of the tables.</summary>
    public static IEnumerable<ObligedYear> Of(ProgrammeIndex index)
    {
        foreach (var obligations in index.Programme.Obligations.GroupBy(obligation => obligation.Commodity))
        {
            for (int year = 0; year < index.YearCount; year++)
            {
                double share = obligations.Where(obligation => obligation.HoldsIn(index.Years[year]))
                    .Select(obligation => (double)obligation.Share).DefaultIfEmpty(0.0).Max();
                if (share > 0)
                {
                    yield return new ObligedYear(index.Commodities[obligations.Key], year, share);
                }
            }
        }
    }
}
