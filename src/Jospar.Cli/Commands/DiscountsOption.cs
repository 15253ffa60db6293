using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Jospar.Planning.AffordablePrice;

namespace Jospar.Cli.Commands;

/// <summary><c>--discounts</c>: percent between commas, such as <c>0,5,10%</c>.</summary>
internal static class DiscountsOption
{
    /// <summary>The option; empty where it is not given, which means <see cref="PriceCurveOptions.UsualDiscounts"/>.</summary>
    public static Option<ImmutableArray<decimal>?> Create() => new("--discounts")
    {
        Description = $"Discounts off the export price in percent from 0 to 100, between commas; {AsTyped(PriceCurveOptions.UsualDiscounts)} by default.",
        CustomParser = Parse,
    };

    private static ImmutableArray<decimal>? Parse(ArgumentResult result)
    {
        var discounts = ImmutableArray.CreateBuilder<decimal>();
        foreach (string part in result.Tokens[0].Value.Split(',', StringSplitOptions.TrimEntries))
        {
            if (!decimal.TryParse(part.TrimEnd('%', ' '), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal percent) || percent > 100m)
            {
                result.AddError($"--discounts takes percent from 0 to 100 between commas, such as 0,5,10%, not '{part}'.");
                return null;
            }

            // A decimal comma, 0,02, would otherwise pass for two discounts.
            if (part is ['0', >= '0' and <= '9', ..])
            {
                result.AddError($"--discounts parts discounts by commas and has no '{part}': write {Plain(percent)}, or 0.{part.TrimEnd('%', ' ')}% with a full stop where the comma was a decimal one.");
                return null;
            }

            // Other options take 0.05 for 5 %.
            if (percent is > 0m and < 1m && !result.Tokens[0].Value.Contains('%', StringComparison.Ordinal))
            {
                result.AddError($"--discounts {part} may be a share or percent: write {Plain(percent * 100m)}% or {Plain(percent)}%.");
                return null;
            }

            discounts.Add(percent / 100m);
        }

        return discounts.ToImmutable();
    }

    private static string AsTyped(IEnumerable<decimal> discounts) => string.Join(',', discounts.Select(discount => Plain(discount * 100m))) + "%";

    private static string Plain(decimal percent) => percent.ToString("0.############################", CultureInfo.InvariantCulture);
}
