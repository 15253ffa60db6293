using Jospar.Domain;
using Jospar.Planning.Formulation.Sets;
using Jospar.Planning.Formulation.Variables;

namespace Jospar.Planning.Formulation.Constraints;

/// <summary>
/// A fund has at the year's end what it had before, and what came in, less what it paid out, and is never overdrawn.
/// Equation: <c>B[φ,y] − B[φ,y−1] + Σ_{p,s,t} share_pφ · capex_ps · (disbursed − principal − interest)[y − t] · u[p,s,t] =
/// inflow[φ,y]</c>, with the opening balance beside the first year's inflow, what running loans correct beside that of each year, and
/// <c>B ≥ 0</c>. What comes in in a year beyond a thousand times what could ever be paid or taken out is left out: nobody would miss
/// it, and beside it what is paid would be less than a solver's tolerances.
/// Shape: [fund, year], dense. Unit: money, scaled.
/// Binds when: always; the fund is short where its balance is nil.
/// Its dual means: what one more of money in the fund in that year would add to the value, in money of the first year.
/// </summary>
internal sealed class FundBalance : IConstraint
{
    /// <summary>Stem of the constraint.</summary>
    public const string Name = "fund_balance";

    private const double Beyond = 1000.0;

    /// <inheritdoc/>
    public string Stem => Name;

    /// <inheritdoc/>
    public void AddTo(ModelDraft draft)
    {
        var index = draft.Problem.Index;
        var programme = draft.Problem.Programme;
        var terms = LoanTerms(draft);
        double[] most = [.. programme.Funds.Select((_, fund) => MostOf(draft.Problem, fund))];
        draft.Builder.BeginConstraints(Stem, row => FundMoney.LabelOf(draft.Problem, row));
        for (int at = 0; at < programme.Funds.Length * index.YearCount; at++)
        {
            var fund = programme.Funds[at / index.YearCount];
            int year = at % index.YearCount;
            double income = Math.Min(IncomeIn(index, fund, year), Beyond * most[at / index.YearCount]);
            int row = draft.Builder.BeginRow(income, income);
            draft.Builder.AddTerm(draft.Columns.FundMoney[at], 1.0);
            if (year > 0)
            {
                draft.Builder.AddTerm(draft.Columns.FundMoney[at - 1], -1.0);
            }

            foreach (var (column, paid) in terms[at])
            {
                draft.Builder.AddTerm(column, paid);
            }

            string unit = programme.Terms.MoneyName;
            draft.Meanings.Add(new RowMeaning(
                row, Stem, fund.Id.Value, index.Years[year], unit, index.MoneyScale, $"fund {fund.Id}"));
        }
    }

    private static double IncomeIn(ProgrammeIndex index, Fund fund, int year) =>
        index.Scaled(fund.IncomeIn(index.Years[year])) + (year == 0 ? index.Scaled(fund.OpeningBalance) : 0.0);

    // All that projects can be paid at their dearest sites, and all that is taken out.
    private static double MostOf(PlanningProblem problem, int fund)
    {
        var terms = problem.Programme.Funds[fund];
        double[] dearest = new double[problem.Programme.Projects.Length];
        foreach (var start in problem.Starts.All)
        {
            dearest[start.Project] = Math.Max(dearest[start.Project], problem.StartMeasures.CapitalOf(start));
        }

        double paid = problem.Programme.Projects.Select((project, p) =>
            dearest[p] * (double)project.Financing.Where(part => part.Fund == terms.Id).Sum(part => part.Share)).Sum();
        return paid - Enumerable.Range(0, problem.Index.YearCount).Sum(year => Math.Min(0.0, IncomeIn(problem.Index, terms, year)));
    }

    private static TermsByRow LoanTerms(ModelDraft draft)
    {
        var problem = draft.Problem;
        int years = problem.Index.YearCount;
        var terms = new TermsByRow(problem.Programme.Funds.Length * years);
        for (int s = 0; s < problem.Starts.All.Length; s++)
        {
            var start = problem.Starts.All[s];
            var project = problem.Programme.Projects[start.Project];
            foreach (var financing in project.Financing)
            {
                int fund = problem.Index.Funds[financing.Fund];
                double sum = (double)financing.Share * problem.StartMeasures.CapitalOf(start);
                for (int year = Math.Max(0, start.Year); year < years; year++)
                {
                    double paid = sum * problem.Schedules.Net(fund, project.BuildYears, year - start.Year);
                    if (paid != 0.0)
                    {
                        terms.Add(fund * years + year, draft.Columns.Launch[s], paid);
                    }
                }
            }
        }

        terms.Sort();
        return terms;
    }
}
