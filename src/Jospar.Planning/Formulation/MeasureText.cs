using Jospar.Domain;

namespace Jospar.Planning.Formulation;

/// <summary>Measures in words.</summary>
public static class MeasureText
{
    /// <summary>The unit that a measure over a filter is counted in; <c>units</c> where commodities of several count.</summary>
    public static string UnitOf(Programme programme, Measure measure, MeasureFilter filter) => FindUnit(programme, measure, filter) ?? "units";

    /// <summary>The same; empty where commodities of several units count.</summary>
    public static string? FindUnit(Programme programme, Measure measure, MeasureFilter filter)
    {
        ArgumentNullException.ThrowIfNull(programme);
        ArgumentNullException.ThrowIfNull(filter);
        return measure switch
        {
            Measure.RunningProjects => "projects",
            Measure.DirectJobs or Measure.TotalJobs or Measure.ConstructionJobs => "jobs",
            _ when IsMoney(measure) => programme.Terms.MoneyName,
            _ => CommodityUnit(programme, filter),
        };
    }

    /// <summary>Whether a measure is counted in money.</summary>
    public static bool IsMoney(Measure measure) => measure is Measure.Investment or Measure.ValueAdded or Measure.FundExposure;

    private static string? CommodityUnit(Programme programme, MeasureFilter filter)
    {
        string[] units = [.. programme.Commodities
            .Where(filter.Passes)
            .Select(commodity => commodity.Unit)
            .Distinct(StringComparer.Ordinal)];
        return units.Length == 1 ? units[0] : null;
    }
}
