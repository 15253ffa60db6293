using Jospar.Planning.Formulation;
using Jospar.Planning.Formulation.Constraints;

namespace Jospar.Planning.Diagnosis;

/// <summary>Commitments that take more of one row than there is, whatever else is launched: a clash that no solver is needed for.</summary>
internal sealed class CommitmentClash
{
    private const double Tolerance = 1e-6;

    private readonly ProgrammeModel _model;
    private readonly RuleGroups _groups;

    // The rule of each committed launch, by its column.
    private readonly Dictionary<int, int> _commitments;

    private CommitmentClash(ProgrammeModel model, RuleGroups groups)
    {
        _model = model;
        _groups = groups;
        _commitments = Enumerable.Range(0, groups.Rules.Length)
            .Where(rule => groups.Rules[rule].Constraint == Commitment.Name)
            .ToDictionary(rule => model.Model.EntriesOf(groups.Rows[rule][0]).Single().Column);
    }

    /// <summary>The fewest rules of that kind, of the first such row; empty where every row has room for what is committed.</summary>
    public static IReadOnlySet<int>? Find(ProgrammeModel model, RuleGroups groups) => new CommitmentClash(model, groups).FindSmallest();

    private SortedSet<int>? FindSmallest()
    {
        SortedSet<int>? smallest = null;
        for (int rule = 0; rule < _groups.Rules.Length; rule++)
        {
            foreach (int row in _groups.Rows[rule])
            {
                double most = _model.Model.Rows.Upper.Span[row];
                double least = _model.Model.Rows.Lower.Span[row];
                if ((FindOver(row, 1.0, most) ?? FindOver(row, -1.0, -least)) is { } committed && !(committed.Count + 1 >= smallest?.Count))
                {
                    smallest = [rule, .. committed];
                }
            }
        }

        return smallest;
    }

    // The fewest commitments with which the row, times the sign, is over the bound even at its least; empty where there are none.
    private List<int>? FindOver(int row, double sign, double bound)
    {
        if (!double.IsFinite(bound))
        {
            return null;
        }

        var columns = _model.Model.Columns;
        double least = 0.0;
        var gains = new List<(double Gain, int Rule)>();
        foreach (var (column, coefficient) in _model.Model.EntriesOf(row))
        {
            double free = sign * coefficient * (sign * coefficient > 0.0 ? columns.Lower.Span[column] : columns.Upper.Span[column]);
            least += free;
            if (_commitments.TryGetValue(column, out int commitment) && sign * coefficient > free)
            {
                gains.Add((sign * coefficient - free, commitment));
            }
        }

        return double.IsFinite(least) ? Fewest(gains, bound + Tolerance * Math.Max(1.0, Math.Abs(bound)) - least) : null;
    }

    private static List<int>? Fewest(List<(double Gain, int Rule)> gains, double missing)
    {
        var chosen = new List<int>();
        foreach (var (gain, rule) in gains.OrderByDescending(gain => gain.Gain))
        {
            if (missing < 0.0)
            {
                break;
            }

            chosen.Add(rule);
            missing -= gain;
        }

        return missing < 0.0 ? chosen : null;
    }
}
