using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Jospar.Planning.AffordablePrice;

namespace Jospar.Cli.Commands;

/// <summary><c>--discounts</c>: percent between commas, such as <c>0,5,10%</c>.</summary>
internal static class DiscountsOption
{
    /// <summary>The option; a handful of discounts by default.</summary>
    public static Option<ImmutableArray<decimal>> Create() => new("--discounts")
    {
        Description = "Discounts off the export price in percent, between commas: 0,5,10%.",
        DefaultValueFactory = _ => PriceCurveOptions.UsualDiscounts,
        CustomParser = Parse,
    };

    private static ImmutableArray<decimal> Parse(ArgumentResult result)
    {
        var discounts = ImmutableArray.CreateBuilder<decimal>();
        foreach (string part in result.Tokens[0].Value.Split(',', StringSplitOptions.TrimEntries))
        {
            if (!decimal.TryParse(part.TrimEnd('%', ' '), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal percent) || percent > 100m)
            {
                result.AddError($"--discounts takes percent from 0 to 100 between commas, such as 0,5,10%, not '{part}'.");
                return [];
            }

            discounts.Add(percent / 100m);
        }

        return discounts.ToImmutable();
    }
}
