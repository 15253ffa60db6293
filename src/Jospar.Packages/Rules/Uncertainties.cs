using Jospar.Domain;

namespace Jospar.Packages.Rules;

/// <summary>Uncertainties have the numbers that their distribution needs, and select by what their kind has.</summary>
internal static class Uncertainties
{
    // Beyond it a normal change is mostly less than nothing, and a lognormal one hundredfold either way.
    private const decimal GreatestDeviation = 3m;

    public static Rule Rule { get; } = new(RuleStage.Part, ["uncertainties"], Check);

    private static void Check(RuleContext context)
    {
        foreach (var uncertainty in context.Programme.Uncertainties)
        {
            if (FaultOf(uncertainty) is { } fault)
            {
                context.Report("uncertainty-parameters", uncertainty, fault.Column, context.CellOf(uncertainty, fault.Column), fault.Message);
            }

            foreach (string column in UnusableSelectors(uncertainty))
            {
                context.Report(
                    "uncertainty-selector", uncertainty, column, context.CellOf(uncertainty, column),
                    $"An uncertainty of {context.CellOf(uncertainty, "kind")} does not select by {column}.");
            }
        }
    }

    private static (string Column, string Message)? FaultOf(Uncertainty uncertainty) =>
        ShapeFault(uncertainty.Distribution) ?? KindFault(uncertainty) ?? YearFault(uncertainty);

    private static (string, string)? ShapeFault(DeltaDistribution distribution)
    {
        bool isSpread = distribution.Shape is DistributionShape.Normal or DistributionShape.Lognormal;
        bool isBounded = distribution.Shape is DistributionShape.Triangular or DistributionShape.Uniform;
        bool isDiscrete = distribution.Shape == DistributionShape.Discrete;
        bool isTriangular = distribution.Shape == DistributionShape.Triangular;
        return Needed("mean", distribution.Mean != 0m, isSpread && distribution.Mean != 0m)
            ?? Needed("deviation", distribution.Deviation is not null, isSpread)
            ?? Needed("low", distribution.Low is not null, isBounded)
            ?? Needed("mode", distribution.Mode is not null, isTriangular)
            ?? Needed("high", distribution.High is not null, isBounded)
            ?? Needed("values", !distribution.Values.IsEmpty, isDiscrete)
            ?? Needed("probabilities", !distribution.Probabilities.IsEmpty, isDiscrete)
            ?? OrderFault(distribution);
    }

    private static (string, string)? OrderFault(DeltaDistribution distribution) => distribution switch
    {
        _ when distribution.Low > distribution.High => ("high", "The greatest value lies below the least."),
        _ when distribution.Mode < distribution.Low || distribution.Mode > distribution.High =>
            ("mode", "The likeliest value lies outside the least and the greatest."),
        _ when distribution.Values.Length != distribution.Probabilities.Length =>
            ("probabilities", "There are not as many probabilities as values."),
        _ when distribution.Probabilities.Sum() > 1m =>
            ("probabilities", $"The probabilities sum to {Numbers.Text(distribution.Probabilities.Sum())}, and may sum to 1 at most."),
        _ => null,
    };

    private static (string, string)? Needed(string column, bool isGiven, bool isNeeded) => (isGiven, isNeeded) switch
    {
        (false, true) => (column, $"The distribution needs {column}."),
        (true, false) => (column, $"The distribution has no {column}."),
        _ => null,
    };

    private static (string, string)? KindFault(Uncertainty uncertainty)
    {
        var distribution = uncertainty.Distribution;
        bool isDiscrete = distribution.Shape == DistributionShape.Discrete;
        bool isFactor = uncertainty.Kind is not (UncertaintyKind.Delay or UncertaintyKind.DropOut or UncertaintyKind.Output);
        return uncertainty.Kind switch
        {
            UncertaintyKind.DropOut when !isDiscrete || distribution.Values.Any(value => value != 1m) =>
                ("distribution", "A sponsor drops out or does not: discrete, with the value 1 and its probability."),
            UncertaintyKind.Delay when distribution.Low < 0m || distribution.Values.Any(value => value < 0m || value != decimal.Truncate(value)) =>
                (isDiscrete ? "values" : "low", "A delay is a whole number of years and never negative."),
            UncertaintyKind.Output when distribution.High > 0m || distribution.Values.Any(value => value > 0m) =>
                (isDiscrete ? "values" : "high", "A unit never makes more than its capacity: changes of output are negative."),
            _ when distribution.Shape == DistributionShape.Lognormal && !isFactor =>
                ("distribution", "Only prices, costs, inflows and demands have a factor whose logarithm can be normal."),
            _ when isFactor && distribution.Deviation > GreatestDeviation =>
                ("deviation", $"A deviation is a fraction: {Numbers.Text(distribution.Deviation!.Value)} would be {Numbers.Text(distribution.Deviation!.Value * 100m)} %."),
            _ when distribution.Low < -1m || distribution.Values.Any(value => value < -1m) =>
                (isDiscrete ? "values" : "low", "Nothing falls by more than all of it: −1 is the least."),
            _ => null,
        };
    }

    private static (string, string)? YearFault(Uncertainty uncertainty)
    {
        bool isYearly = uncertainty.Kind is UncertaintyKind.Price or UncertaintyKind.Demand or UncertaintyKind.FundInflow;
        return uncertainty switch
        {
            { From: not null } when !isYearly => ("from_year", "What happens once to a project or a unit has no years."),
            { Until: not null } when !isYearly => ("until_year", "What happens once to a project or a unit has no years."),
            { Persistence: < 1m } when !isYearly => ("persistence", "What happens once to a project or a unit has no persistence."),
            _ when uncertainty.Until < uncertainty.From => ("until_year", "It ends before it begins."),
            { Group: not null, Correlation: 0m } => ("correlation", "A group without a correlation moves nothing together."),
            _ => null,
        };
    }

    private static IEnumerable<string> UnusableSelectors(Uncertainty uncertainty)
    {
        string[] usable = uncertainty.Kind switch
        {
            UncertaintyKind.Price => ["commodity", "family"],
            UncertaintyKind.Demand => ["commodity", "family", "place"],
            UncertaintyKind.FundInflow => ["fund"],
            UncertaintyKind.Output => ["commodity", "family", "project", "facility", "sector", "tag", "place"],
            _ => ["project", "family", "sector", "tag", "place"],
        };
        var selector = uncertainty.Selector;
        (string Column, string? Pattern)[] given =
        [
            ("commodity", selector.Commodity), ("family", selector.Family), ("project", selector.Project),
            ("facility", selector.Facility), ("sector", selector.Sector), ("tag", selector.Tag), ("place", selector.Place),
            ("fund", selector.Fund),
        ];
        return given.Where(part => part.Pattern is not null && !usable.Contains(part.Column)).Select(part => part.Column);
    }
}
