using Jospar.Domain;

namespace Jospar.Cli.Printing;

/// <summary>The units that targets are counted in.</summary>
internal static class TargetUnits
{
    /// <summary>The unit of a target's level; empty where several commodities of different units count.</summary>
    public static string Of(Programme programme, Target target) => target.Measure switch
    {
        Measure.RunningProjects => "projects",
        Measure.DirectJobs or Measure.TotalJobs or Measure.ConstructionJobs => "jobs",
        Measure.Investment or Measure.ValueAdded or Measure.FundExposure => $"{programme.Terms.MoneyUnit} {programme.Terms.Currency}",
        _ => programme.Commodities.FirstOrDefault(commodity => commodity.Id == target.Filter.Commodity)?.Unit
            ?? programme.Commodities.Where(commodity => commodity.Family == target.Filter.Family).Select(commodity => commodity.Unit)
                .Distinct(StringComparer.Ordinal).Take(2).ToArray() switch
            { [var one] => one, _ => "" },
    };
}
