using Jospar.Planning.Formulation.Sets;

namespace Jospar.Planning.Formulation.Constraints;

/// <summary>
/// What a link carries, both ways together, fits into its capacity and what running projects have added.
/// Equation: <c>Σ_k load_k · (x[l,k,y]⁺ + x[l,k,y]⁻) − Σ_{p, t ≤ y − b_p} added_pl · u[p,s,t] ≤ capacity_l</c> for each link l
/// that can choke and year y in which something may flow over it.
/// Shape: [link, year], sparse. Unit: the carrier's a year.
/// Binds when: the line, pipe, road or substation is full.
/// Its dual means: what one more unit of capacity in that year would add to the value, in money of the first year.
/// </summary>
internal sealed class LinkCapacity : IConstraint
{
    /// <summary>Stem of the constraint.</summary>
    public const string Name = "link_capacity";

    /// <inheritdoc/>
    public string Stem => Name;

    /// <inheritdoc/>
    public void AddTo(ModelDraft draft)
    {
        var problem = draft.Problem;
        int years = problem.Index.YearCount;
        var terms = FlowTerms(draft);
        int[] rows = [.. Enumerable.Range(0, problem.Programme.Links.Length * years).Where(row => terms[row].Length > 0)];
        draft.Builder.BeginConstraints(
            Stem, row => $"{problem.Programme.Links[rows[row] / years].Id},{problem.Index.YearAt(rows[row] % years)}");
        foreach (int at in rows)
        {
            var link = problem.Programme.Links[at / years];
            int row = draft.Builder.BeginRow(double.NegativeInfinity, (double)link.Capacity!.Value);
            foreach (var (column, load) in terms[at])
            {
                draft.Builder.AddTerm(column, load);
            }

            AddExpansions(draft, at / years, at % years);
            draft.Meanings.Add(new RowMeaning(
                row, Stem, link.Id.Value, problem.Index.YearAt(at % years), CarrierUnits.OrLoadOf(problem.Programme, link.Carrier), 1.0, $"link {link.Id}"));
        }
    }

    // A link that can choke is a route of its own, so the first link of a route speaks for it.
    private static TermsByRow FlowTerms(ModelDraft draft)
    {
        var problem = draft.Problem;
        var terms = new TermsByRow(problem.Programme.Links.Length * problem.Index.YearCount);
        for (int i = 0; i < problem.Flows.Length; i++)
        {
            var flow = problem.Flows[i];
            int link = problem.Arcs[problem.Routes[flow.Route].Arcs[0]].Link;
            double load = (double)problem.Programme.Commodities[flow.Commodity].Load;
            if (problem.Programme.Links[link].Capacity is not null && load > 0)
            {
                terms.Add(link * problem.Index.YearCount + flow.Year, draft.Columns.Sent[i], load);
            }
        }

        terms.Sort();
        return terms;
    }

    private static void AddExpansions(ModelDraft draft, int link, int year)
    {
        foreach (var (start, added) in draft.Problem.Room.AddedTo(link))
        {
            if (draft.Problem.Starts.All[start].RunsFrom <= year)
            {
                draft.Builder.AddTerm(draft.Columns.Launch[start], -added);
            }
        }
    }
}
