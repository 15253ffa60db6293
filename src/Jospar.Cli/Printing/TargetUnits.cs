using Jospar.Domain;
using Jospar.Planning.Formulation;

namespace Jospar.Cli.Printing;

/// <summary>What targets are counted in.</summary>
internal static class TargetUnits
{
    /// <summary>
    /// The unit of a target's level, such as <c>kt</c>, <c>jobs</c> or <c>billion KZT</c>; empty where several commodities of
    /// different units count.
    /// </summary>
    public static string Of(Programme programme, Target target) => MeasureText.FindUnit(programme, target.Measure, target.Filter) ?? "";

    /// <summary>An amount of it, such as <c>12.5 kt</c> or <c>1 project</c>.</summary>
    public static string Amount(decimal amount, string unit) => Amount(amount, unit, Figures.Decimals(amount));

    /// <summary>The same with so many digits after the mark.</summary>
    public static string Amount(decimal amount, string unit, int decimals) =>
        unit.Length == 0 ? Figures.Fixed(amount, decimals) : $"{Figures.Fixed(amount, decimals)} {(amount == 1m && (unit is "projects" or "jobs") ? unit[..^1] : unit)}";

    /// <summary>What stands between the measure and the level, so that a promise of at most is told from one of at least.</summary>
    public static string Against(Target target) => target.Bound == Bound.AtMost ? ", at most" : " of";
}
