using Jospar.Domain;

namespace Jospar.Planning.Formulation.Sets;

/// <summary>
/// What a fund can own at most at the end of each year, cash and what is owed to it: it grows by its inflow and its interest at
/// most. No start can owe it more than that in any year, nor have been granted more by then.
/// </summary>
internal sealed class FundCeiling
{
    private const double Slack = 1e-9;

    private readonly ProgrammeIndex _index;
    private readonly FundSchedules _schedules;
    private readonly int _fund;

    // Shape: [year]. Unit: the model's money.
    private readonly double[] _most;

    /// <summary>The ceiling of a fund; of <paramref name="earlier"/> starts, before the plan, loans are still being repaid.</summary>
    public FundCeiling(ProgrammeIndex index, StartMeasures measures, FundSchedules schedules, int fund, IEnumerable<Start> earlier)
    {
        _index = index;
        _schedules = schedules;
        _fund = fund;
        var terms = index.Programme.Funds[fund];
        double rate = terms.Kind == FundKind.Loan ? (double)terms.Rate : 0.0;
        _most = new double[index.YearCount];
        double owned = index.Scaled(terms.OpeningBalance);
        for (int year = 0; year < _most.Length; year++)
        {
            // Loans paid out before the plan are no part of the opening balance: what comes back of them is new money.
            owned = owned * (1 + rate) + index.Scaled(terms.IncomeIn(index.Years[year])) + earlier.Sum(start => Repaid(start, measures, year));
            _most[year] = owned;
        }
    }

    /// <summary>Whether the fund could not lend or grant <paramref name="sum"/> to a project that starts in a year, whatever else it did.</summary>
    public bool IsBelow(double sum, int buildYears, int startYear)
    {
        for (int year = startYear; year < _index.YearCount; year++)
        {
            if (sum * _schedules.Exposure(_fund, buildYears, year - startYear) > _most[year] * (1 + Slack) + Slack)
            {
                return true;
            }
        }

        return false;
    }

    private double Repaid(Start start, StartMeasures measures, int year)
    {
        var project = _index.Programme.Projects[start.Project];
        double share = (double)project.Financing.Where(part => part.Fund == _index.Programme.Funds[_fund].Id).Sum(part => part.Share);
        return Math.Max(0.0, -share * measures.CapitalOf(start) * _schedules.Net(_fund, project.BuildYears, year - start.Year));
    }
}
