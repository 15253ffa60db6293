using Jospar.Optimisation;

namespace Jospar.Planning.Formulation.Variables;

/// <summary><c>fund_money[fund, year] ≥ 0</c>: a fund's balance at the end of a year. A fund is never overdrawn.</summary>
internal static class FundMoney
{
    /// <summary>Adds a column for each fund and year, year after year.</summary>
    public static VariableBlock AddTo(ModelBuilder builder, PlanningProblem problem) => builder.AddVariables(
        "fund_money",
        problem.Programme.Funds.Length * problem.Index.YearCount,
        0.0,
        double.PositiveInfinity,
        label: index => LabelOf(problem, index));

    /// <summary>The fund and the year of an index over [fund, year].</summary>
    public static string LabelOf(PlanningProblem problem, int index) =>
        $"{problem.Programme.Funds[index / problem.Index.YearCount].Id},{problem.Index.YearAt(index % problem.Index.YearCount)}";
}
