using System.Collections.Immutable;
using Jospar.Domain;
using Jospar.Planning.Formulation;
using Jospar.Planning.Plans;

namespace Jospar.Planning.Explanation.Reaching;

/// <summary>What a point of an elastic model changes about the world, in figures that people can act on.</summary>
internal sealed class ElasticChanges(Programme programme, ElasticModel elastic, double[] point)
{
    private const double Nothing = 1e-6;
    private const decimal Rounding = 1e-9m;

    /// <summary>All changes, those that weigh most first.</summary>
    public ImmutableArray<WorldChange> ByWeight() =>
    [
        .. Quantities().Concat(Support())
            .OrderByDescending(change => change.Relative).ThenBy(change => change.Thing.Subject, StringComparer.Ordinal).ThenBy(change => change.Thing.Year),
    ];

    /// <summary>The discounts of the point's menus that are others than <paramref name="planned"/>.</summary>
    public ImmutableArray<DiscountChange> DiscountsBeside(PlanDecisions planned)
    {
        var problem = elastic.Inner.Problem;
        var chosen = planned.Discounts.ToDictionary(choice => choice.Commodity, choice => choice.Discount);
        return
        [
            .. from menu in problem.Discounts.Menus
               let entry = problem.Discounts.All[ChosenIn(menu.First, menu.Count)]
               let id = programme.Commodities[entry.Commodity].Id
               where !chosen.TryGetValue(id, out decimal before) || before != entry.Discount
               orderby id
               select new DiscountChange(id, chosen.TryGetValue(id, out decimal discount) ? discount : null, entry.Discount),
        ];
    }

    private int ChosenIn(int first, int count) =>
        Enumerable.Range(first, count).MaxBy(entry => point[elastic.Inner.Columns.Discount[entry]]);

    private IEnumerable<WorldChange> Quantities()
    {
        for (int n = 0; n < elastic.Terms.Things.Count; n++)
        {
            var thing = elastic.Terms.Things[n];
            double more = point[elastic.FirstElastic + n];
            if (more > Nothing * thing.Size)
            {
                decimal rounded = RoundedUp(more);
                yield return new WorldChange(
                    thing.Thing, SolverNumber.Of(thing.Now), thing.Thing.IsMinimum ? -rounded : rounded, Math.Round(rounded / SolverNumber.Of(thing.Size), 6));
            }
        }
    }

    private IEnumerable<WorldChange> Support()
    {
        string unit = programme.Terms.MoneyName;
        var starts = elastic.Inner.Problem.Starts.All;
        for (int s = 0; s < starts.Length; s++)
        {
            double lack = point[elastic.Inner.Columns.Launch[s]] > 0.5
                ? elastic.Support.Of(s, entry => point[elastic.Inner.Columns.Discount[entry]] > 0.5)
                : 0.0;
            if (lack > 0)
            {
                var project = programme.Projects[starts[s].Project];
                decimal capital = project.CapitalCostAt(project.Sites[starts[s].Site]).Value;
                decimal more = RoundedUp(lack * (double)capital);
                yield return new WorldChange(
                    new ScarceThing(ScarceKinds.Sponsor, project.Id.Value, elastic.Inner.Problem.Index.YearAt(starts[s].Year), unit), capital, more, Math.Round(more / Math.Max(1e-6m, capital), 6));
            }
        }
    }

    // Three digits, upwards, so that what is told is enough.
    private static decimal RoundedUp(double more)
    {
        decimal amount = SolverNumber.Of(more);
        decimal step = 1m;
        while (step * 1000m <= amount)
        {
            step *= 10m;
        }

        while (step > Rounding && amount < step * 100m)
        {
            step /= 10m;
        }

        return Math.Ceiling((amount - Rounding * amount) / step) * step;
    }
}
