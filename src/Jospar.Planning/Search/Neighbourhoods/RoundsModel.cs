using Jospar.Optimisation;
using Jospar.Optimisation.Reduction;

namespace Jospar.Planning.Search.Neighbourhoods;

/// <summary>
/// The model that rounds for the value move in: the relaxation with its cuts, and with the balances of those goods put back
/// that plans lose most at.
/// </summary>
/// <param name="Priced">The model without the rest of its flow layer, and how its columns lie.</param>
/// <param name="Kept">The goods whose balances are in it, by index.</param>
/// <param name="Margin">By how much the shortfall is held lower than the level. Unit: weight.</param>
/// <param name="Search">The search in it.</param>
internal sealed record RoundsModel(PricedModel Priced, HashSet<int> Kept, double Margin, LocalSearch Search)
{
    /// <summary>
    /// Makes it of the relaxation, with the balances of the goods <paramref name="kept"/> put back, and the shortfall held by
    /// <paramref name="margin"/> lower than the level, since not all goods flow as at prices alone. Unit: weight.
    /// </summary>
    public static RoundsModel Of(ValueSetting setting, RelaxedModel relaxed, HashSet<int> kept, double margin)
    {
        var priced = setting.Priced;
        var closer = setting.Closer(kept);
        var model = Held(closer.Model, margin).WithRows("cut", relaxed.CutsIn(priced, closer));
        var guide = new Guide(
            closer.Reduced(priced.Whole(relaxed.Optimum.Primal)), closer.Reduced(priced.Whole(relaxed.Optimum.ReducedCosts)));
        return new RoundsModel(closer, kept, margin, new LocalSearch(model, guide, setting.Draw(closer.Columns), setting.Solver, setting.Options));
    }

    // The row that holds the shortfall is the last.
    private static Model Held(Model model, double margin)
    {
        double[] upper = model.Rows.Upper.ToArray();
        upper[^1] -= margin;
        return model with { Rows = model.Rows with { Upper = upper } };
    }
}
