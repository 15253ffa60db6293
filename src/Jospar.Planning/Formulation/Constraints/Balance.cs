using Jospar.Planning.Formulation.Sets;
using Jospar.Planning.Formulation.Variables;

namespace Jospar.Planning.Formulation.Constraints;

/// <summary>
/// What is made, extracted and arrives at a place is taken, sent, served or discarded there.
/// Equation: <c>Σ_i ρ_ik · a[i,y] + r[n,k,y] + Σ_{l into n} (1 − loss_l) · x[l,k,y] − Σ_{l out of n} x[l,k,y] − d[n,k,y] = 0</c>
/// for each place n but the world, commodity k and year y that any of these columns touches; <c>≥ 0</c> where the
/// commodity may be discarded, and then what is over is discarded.
/// Shape: [place, commodity, year], sparse. Unit: the commodity's a year.
/// Binds when: always where nothing may be discarded; otherwise wherever the commodity is worth anything.
/// Its dual means: what one more unit of the commodity at that place in that year would be worth, in money of the first
/// year.
/// </summary>
internal sealed class Balance : IConstraint
{
    /// <summary>Stem of the constraint.</summary>
    public const string Name = "balance";

    /// <inheritdoc/>
    public string Stem => Name;

    /// <inheritdoc/>
    public void AddTo(ModelDraft draft)
    {
        var problem = draft.Problem;
        var terms = TermsOf(problem, draft.Columns, out var keys);
        draft.Builder.BeginConstraints(
            Stem, row => SupplyLabel.Of(problem, keys[row].Place, keys[row].Commodity, keys[row].Year));
        for (int n = 0; n < keys.Count; n++)
        {
            bool isDiscardable = problem.Programme.Commodities[keys[n].Commodity].Discardable;
            draft.Builder.BeginRow(0.0, isDiscardable ? double.PositiveInfinity : 0.0);
            foreach (var (column, coefficient) in terms[n])
            {
                draft.Builder.AddTerm(column, coefficient);
            }
        }
    }

    /// <summary>
    /// The terms of every balance, row by row in the order of <paramref name="keys"/>: sorted by place, commodity, year.
    /// </summary>
    internal static TermsByRow TermsOf(
        PlanningProblem problem, ModelColumns columns, out List<(int Place, int Commodity, int Year)> keys)
    {
        int years = problem.Index.YearCount;
        int commodities = problem.Programme.Commodities.Length;
        int[] rows = new int[problem.Programme.Places.Length * commodities * years];
        int At(int place, int commodity, int year) => ((place * commodities) + commodity) * years + year;
        ForEachTerm(problem, columns, (place, commodity, year, _, _) => rows[At(place, commodity, year)] = 1);
        keys = [];
        for (int at = 0; at < rows.Length; at++)
        {
            if (rows[at] != 0)
            {
                rows[at] = keys.Count;
                keys.Add((at / years / commodities, at / years % commodities, at % years));
            }
        }

        var terms = new TermsByRow(keys.Count);
        ForEachTerm(problem, columns, (place, commodity, year, column, coefficient) =>
            terms.Add(rows[At(place, commodity, year)], column, coefficient));
        terms.Sort();
        return terms;
    }

    private static void ForEachTerm(
        PlanningProblem problem, ModelColumns columns, Action<int, int, int, int, double> found)
    {
        for (int i = 0; i < problem.Activities.Length; i++)
        {
            var activity = problem.Activities[i];
            var unit = problem.Units.All[activity.Unit];
            var recipe = problem.Index.Recipes[unit.Process];
            for (int entry = 0; entry < recipe.Rates.Length; entry++)
            {
                found(unit.Place, recipe.Commodities[entry], activity.Year, columns.Activity[i], recipe.Rates[entry]);
            }
        }

        for (int i = 0; i < problem.Resources.Length; i++)
        {
            var resource = problem.Resources[i];
            found(resource.Place, resource.Commodity, resource.Year, columns.Extracted[i], 1.0);
        }

        ForEachFlowTerm(problem, columns, found);
        for (int i = 0; i < problem.Served.Length; i++)
        {
            var demand = problem.Demands[problem.Served[i]];
            found(demand.Place, demand.Commodity, demand.Year, columns.Served[i], -1.0);
        }
    }

    private static void ForEachFlowTerm(
        PlanningProblem problem, ModelColumns columns, Action<int, int, int, int, double> found)
    {
        for (int i = 0; i < problem.Flows.Length; i++)
        {
            var flow = problem.Flows[i];
            var route = problem.Routes[flow.Route];
            int column = columns.Sent[i];
            if (!problem.Index.IsWorld[route.To])
            {
                found(route.To, flow.Commodity, flow.Year, column, route.Arriving);
            }

            if (!problem.Index.IsWorld[route.From])
            {
                found(route.From, flow.Commodity, flow.Year, column, -1.0);
            }
        }
    }
}
