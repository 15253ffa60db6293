using Jospar.Planning.Formulation.Sets;

namespace Jospar.Planning.Formulation.Constraints;

/// <summary>
/// Running projects together occupy no more of a place's land, or of any other stock, than it has.
/// Equation: <c>Σ_{p, t ≤ T − b_p} κ_pk · capacity_p · u[p,n,t] ≤ available[n,k]</c> for each stock of commodity k at
/// place n. What runs goes on running, so the last year T binds before any other.
/// Shape: [place, commodity]. Unit: the commodity's.
/// Binds when: the zone is full.
/// Its dual means: what one more hectare (or other unit) in that zone would add to the value, in money of the first year.
/// </summary>
internal sealed class OccupiedStock : IConstraint
{
    /// <summary>Stem of the constraint.</summary>
    public const string Name = "occupied_stock";

    /// <inheritdoc/>
    public string Stem => Name;

    /// <inheritdoc/>
    public void AddTo(ModelDraft draft)
    {
        var problem = draft.Problem;
        var terms = new TermsByRow(problem.Stocks.Available.Length);
        for (int start = 0; start < problem.Starts.All.Length; start++)
        {
            int column = draft.Columns.Launch[start];
            problem.Stocks.ForEachOccupied(problem.Starts.All[start], (stock, amount) => terms.Add(stock, column, amount));
        }

        terms.Sort();
        int[] used = [.. Enumerable.Range(0, problem.Stocks.Available.Length).Where(stock => terms[stock].Length > 0)];
        draft.Builder.BeginConstraints(Stem, row => problem.Stocks.LabelOf(used[row]));
        foreach (int stock in used)
        {
            int row = draft.Builder.BeginRow(double.NegativeInfinity, problem.Stocks.Available[stock]);
            foreach (var (column, amount) in terms[stock])
            {
                draft.Builder.AddTerm(column, amount);
            }

            draft.Meanings.Add(MeaningOf(problem, stock, row));
        }
    }

    private RowMeaning MeaningOf(PlanningProblem problem, int stock, int row)
    {
        var named = problem.Programme.Stocks[stock];
        string unit = problem.Programme.Commodities[problem.Index.Commodities[named.Commodity]].Unit;
        return new RowMeaning(
            row, Stem, problem.Stocks.LabelOf(stock), problem.Programme.Terms.LastYear, unit, 1.0,
            $"{named.Commodity} at {named.Place}");
    }
}
