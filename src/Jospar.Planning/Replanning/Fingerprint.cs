using System.Globalization;
using System.Text;
using Jospar.Domain;
using Jospar.Planning.Plans.Folder;

namespace Jospar.Planning.Replanning;

/// <summary>All that facts can change of a programme, as one text: two programmes with the same text are planned alike.</summary>
internal static class Fingerprint
{
    /// <summary>The text.</summary>
    public static string Of(Programme programme)
    {
        var text = new StringBuilder();
        foreach (var project in programme.Projects)
        {
            text.Append(CultureInfo.InvariantCulture, $"{project.Id} {Number(project.CapitalCost.Value)} {project.BuildYears} {project.FirstStart} {project.LastStart} {project.Jobs} {project.Commitment}")
                .AppendJoin(' ', project.Financing.Select(financing => Number(financing.Share))).Append('\n');
        }

        foreach (var fund in programme.Funds)
        {
            text.Append(CultureInfo.InvariantCulture, $"{fund.Id} {Number(fund.OpeningBalance.Value)} ")
                .AppendJoin(' ', fund.Inflows.Select(inflow => $"{inflow.Year}:{Number(inflow.Amount.Value)}:{Number(inflow.Correction.Net.Value)}")).Append('\n');
        }

        text.AppendJoin('\n', programme.Targets.Select(target => $"{target.Id} {Number(target.RequiredLevel)} {Number(target.Weight)}")).Append('\n');
        return text.AppendJoin('\n', programme.Limits.Select(limit => $"{limit.Id} {Number(limit.Level)}")).ToString();
    }

    private static string Number(decimal value) => PlanNumber.Format(value);
}
