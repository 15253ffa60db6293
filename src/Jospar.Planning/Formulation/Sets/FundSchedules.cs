using Jospar.Domain;

namespace Jospar.Planning.Formulation.Sets;

/// <summary>
/// What a fund pays and gets back for one of money paid to a project that builds for some years, counted from the
/// start; worked out once for each fund and building time.
/// </summary>
internal sealed class FundSchedules(ProgrammeIndex index)
{
    private readonly Dictionary<(int Fund, int BuildYears), (double[] Net, double[] Outstanding, double[] Paid)> _schedules = [];

    /// <summary>Disbursed less principal and interest in the <paramref name="n"/>-th year from the start, per one of money.</summary>
    public double Net(int fund, int buildYears, int n) => At(Of(fund, buildYears).Net, n);

    /// <summary>Disbursed in the <paramref name="n"/>-th year from the start, per one of money.</summary>
    public double Paid(int fund, int buildYears, int n) => At(Of(fund, buildYears).Paid, n);

    /// <summary>Exposure at the end of the <paramref name="n"/>-th year; a grant's stays once it is paid.</summary>
    public double Exposure(int fund, int buildYears, int n)
    {
        double[] outstanding = Of(fund, buildYears).Outstanding;
        bool isGrant = index.Programme.Funds[fund].Kind == FundKind.Grant;
        return isGrant && n >= outstanding.Length ? 1.0 : At(outstanding, n);
    }

    private static double At(double[] values, int n) => n >= 0 && n < values.Length ? values[n] : 0.0;

    private (double[] Net, double[] Outstanding, double[] Paid) Of(int fund, int buildYears)
    {
        if (!_schedules.TryGetValue((fund, buildYears), out var schedule))
        {
            var years = LoanSchedule.Of(index.Programme.Funds[fund], new Money(1m), index.Years[0], buildYears);
            schedule = (
                [.. years.Select(year => (double)(year.Disbursed - year.Principal - year.Interest).Value)],
                [.. years.Select(year => (double)year.Outstanding.Value)],
                [.. years.Select(year => (double)year.Disbursed.Value)]);
            _schedules.Add((fund, buildYears), schedule);
        }

        return schedule;
    }
}
