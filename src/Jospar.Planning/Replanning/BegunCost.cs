using Jospar.Domain;

namespace Jospar.Planning.Replanning;

/// <summary>
/// What a project that began before the years planned again costs in all. Its <c>capital_cost</c> in the plan is restated,
/// so that the years that are left spend what is left, and is no cost that anybody pays.
/// </summary>
/// <param name="Project">The project.</param>
/// <param name="Spent">Capital spent before, money.</param>
/// <param name="Left">Capital still to be spent, money.</param>
/// <param name="FundMoney">What funds pay of both, money.</param>
public sealed record BegunCost(ProjectId Project, decimal Spent, decimal Left, decimal FundMoney)
{
    /// <summary>The whole cost, money.</summary>
    public decimal Whole => Spent + Left;

    /// <summary>The projects of <paramref name="history"/> that began and were not given up, in the programme's order.</summary>
    internal static IEnumerable<BegunCost> Of(History history) => history.Begun.Where(begun => !begun.IsAbandoned).Select(begun => new BegunCost(
        begun.Project.Id,
        history.Spending.Spent(begun),
        history.Spending.LeftToSpend(begun),
        begun.Project.Financing.Sum(financing => history.Lending.LoanSum(begun, financing))));
}
