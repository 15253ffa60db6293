using Jospar.Domain;
using Jospar.Planning.Formulation;
using Jospar.Planning.Formulation.Constraints;

namespace Jospar.Planning.Explanation.Asking;

/// <summary>
/// The rows of a model that nothing but launches stand in (stocks, limits on projects, requirements, exclusions), and the
/// funds, whose balances follow from launches: what each start takes of them, by column.
/// </summary>
internal sealed class LaunchRows
{
    private readonly List<(int Row, double Amount)>[] _ofStart;

    /// <summary>The rows of <paramref name="explained"/>'s model, with what the plan's launches take.</summary>
    public LaunchRows(ExplainedModel explained)
    {
        var model = explained.Model;
        var launch = model.Columns.Launch;
        _ofStart = new List<(int, double)>[launch.Count];
        var meanings = new List<RowMeaning>();
        foreach (var meaning in model.Meanings)
        {
            if (meaning.Constraint != Funds && !model.IsOfLaunches(meaning.Row))
            {
                continue;
            }

            Collect(model, meaning.Row, meanings.Count);
            meanings.Add(meaning);
        }

        Meanings = [.. meanings];
        Taken = new double[meanings.Count];
        for (int s = 0; s < launch.Count; s++)
        {
            foreach (var (row, amount) in explained.Point[launch[s]] > 0.5 ? Of(s) : [])
            {
                Taken[row] += amount;
            }
        }

        FundYears = explained.Problem.Index.YearCount;
    }

    /// <summary>The stem of the rows of funds.</summary>
    public const string Funds = FundBalance.Name;

    /// <summary>Shape: [row]. What the rows mean.</summary>
    public RowMeaning[] Meanings { get; }

    /// <summary>Shape: [row]. What the plan's launches take. Unit: the row's.</summary>
    public double[] Taken { get; }

    /// <summary>How many rows, one a year, each fund has.</summary>
    public int FundYears { get; }

    /// <summary>What a start takes of each row that it stands in.</summary>
    public IReadOnlyList<(int Row, double Amount)> Of(int start) => _ofStart[start] ?? [];

    /// <summary>The thing that a row bounds.</summary>
    public ScarceThing ThingOf(int row) => ScarceThings.Of(Meanings[row]);

    private static ReadOnlySpan<int> ColumnsOf(ProgrammeModel model, int row)
    {
        var rows = model.Model.Rows;
        return rows.Columns.Span[rows.Starts.Span[row]..rows.Starts.Span[row + 1]];
    }

    private void Collect(ProgrammeModel model, int row, int at)
    {
        var launch = model.Columns.Launch;
        int first = model.Model.Rows.Starts.Span[row];
        var columns = ColumnsOf(model, row);
        for (int n = 0; n < columns.Length; n++)
        {
            if (launch.Holds(columns[n]))
            {
                (_ofStart[columns[n] - launch.First] ??= []).Add((at, model.Model.Rows.Coefficients.Span[first + n]));
            }
        }
    }
}
