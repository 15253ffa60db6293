using Jospar.Domain;

namespace Jospar.Cli.Printing;

/// <summary>What a target is counted in.</summary>
internal static class MeasureUnit
{
    /// <summary>The unit, such as <c>kt</c>, <c>jobs</c> or <c>billion KZT</c>; empty where commodities of several units count.</summary>
    public static string Of(Programme programme, Target target) => target.Measure switch
    {
        Measure.RunningProjects => "projects",
        Measure.DirectJobs or Measure.TotalJobs or Measure.ConstructionJobs => "jobs",
        Measure.Investment or Measure.ValueAdded or Measure.FundExposure => new MoneyText(programme.Terms).Unit,
        _ => programme.Commodities.FirstOrDefault(commodity => commodity.Id == target.Filter.Commodity)?.Unit ?? "",
    };
}
