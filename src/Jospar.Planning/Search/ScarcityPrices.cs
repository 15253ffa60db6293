using System.Collections.Immutable;
using Jospar.Domain;
using Jospar.Optimisation;
using Jospar.Planning.Formulation;
using Jospar.Planning.Formulation.Constraints;
using Jospar.Planning.Plans;

namespace Jospar.Planning.Search;

/// <summary>
/// What one more unit of each scarce thing would add to the present value with the launches fixed: the duals of the
/// linear programme that is left, in money of the first year per unit of the thing.
/// </summary>
internal static class ScarcityPrices
{
    // Duals this small are the solver's noise.
    private const double Noise = 1e-9;
    private const int Digits = 9;

    /// <summary>The prices that are not nil, sorted by constraint, subject and year.</summary>
    public static ImmutableArray<ScarcityPriceRow> Of(ProgrammeModel model, SolveOutcome outcome)
    {
        double scale = model.Problem.Index.MoneyScale;
        var prices = new List<ScarcityPriceRow>();
        var missed = Missed(model, outcome);
        foreach (var meaning in model.Meanings.Where(meaning => meaning.Unit is not null && !missed.Contains(meaning.Row)))
        {
            double dual = outcome.RowDuals[meaning.Row];
            if (IsPrice(dual))
            {
                prices.Add(new ScarcityPriceRow(
                    meaning.Constraint, meaning.Subject, meaning.Year, RoundedTo(dual * meaning.PerUnit / scale), meaning.Unit!));
            }
        }

        AddResources(prices, model, outcome, scale);
        return
        [
            .. prices.OrderBy(row => row.Constraint, StringComparer.Ordinal)
                .ThenBy(row => row.Subject, StringComparer.Ordinal)
                .ThenBy(row => row.Year)
                .ThenBy(row => row.Price),
        ];
    }

    // What all promises miss together is held where it is: a promise that is missed has a price only as a part of that sum, and asking
    // less of it lets others be missed by more.
    private static HashSet<int> Missed(ProgrammeModel model, SolveOutcome outcome)
    {
        var block = model.Model.Constraints.First(block => block.Name == TargetShortfall.Name);
        return [.. Enumerable.Range(0, block.Count).Where(g => outcome.Primal[model.Columns.Shortfall[g]] > Noise).Select(g => block.First + g)];
    }

    private static void AddResources(List<ScarcityPriceRow> prices, ProgrammeModel model, SolveOutcome outcome, double scale)
    {
        var offers = new OfferRows(model);
        for (int n = 0; n < model.Problem.Resources.Length; n++)
        {
            var resource = model.Problem.Resources[n];
            int column = model.Columns.Extracted[n];
            double worth = offers.WorthOf(resource, column, outcome);
            if (outcome.Primal[column] < resource.Amount * (1 - Noise) || !IsPrice(worth))
            {
                continue;
            }

            var commodity = model.Problem.Programme.Commodities[resource.Commodity];
            var place = model.Problem.Programme.Places[resource.Place];
            prices.Add(new ScarcityPriceRow(
                ScarceKinds.Resource, $"{place.Id},{commodity.Id}", model.Problem.Index.YearAt(resource.Year), RoundedTo(worth / scale), commodity.Unit));
        }
    }

    private static bool IsPrice(double dual) => double.IsFinite(dual) && Math.Abs(dual) > Noise;

    private static decimal RoundedTo(double price)
    {
        int whole = (int)Math.Ceiling(Math.Log10(Math.Abs(price)));
        double unit = Math.Pow(10, whole - Digits);
        return whole > Digits ? (decimal)(Math.Round(price / unit) * unit) : Math.Round((decimal)price, Math.Min(28, Digits - whole));
    }
}
