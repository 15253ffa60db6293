using System.Collections.Immutable;
using Jospar.Domain;
using Jospar.Planning.Formulation;
using Jospar.Planning.Formulation.Constraints;
using Jospar.Planning.Formulation.Sets;

namespace Jospar.Planning.Stress.Response;

/// <summary>Finds which rows of a whole model are about operations, and which of them change from draw to draw.</summary>
internal sealed class OperationRows
{
    private readonly ProgrammeModel _model;
    private readonly PlanningProblem _problem;
    private readonly int _firstRow;

    /// <summary>The rows of a model.</summary>
    public OperationRows(ProgrammeModel model)
    {
        _model = model;
        _problem = model.Problem;
        _firstRow = FirstRowOf(DomesticSupply.Name);
        IsLimit = new bool[model.Model.RowCount];
        TargetOf = [.. Enumerable.Repeat(-1, model.Model.RowCount)];
        foreach (var meaning in model.Meanings)
        {
            IsLimit[meaning.Row] = meaning.Constraint == ProgrammeLimit.Name;
        }

        int target = FirstRowOf(TargetShortfall.Name);
        for (int g = 0; g < _problem.Programme.Targets.Length; g++)
        {
            TargetOf[target + g] = g;
        }

        LinkRows = [.. model.Meanings.Where(meaning => meaning.Constraint == LinkCapacity.Name).Select(LinkRow)];
        ObligedRows = [.. DomesticSupply.BindingOf(_problem).Select(ObligedRow)];
        BurdenRows = [.. model.Meanings.Where(meaning => meaning is { Constraint: DiscountChoice.Name, Year: not null }).Select(BurdenRow)];
        UnservedRows = [.. UnservedTargets(target), .. UnservedLimits()];
    }

    /// <summary>Shape: [row]. Whether it is a limit's.</summary>
    public bool[] IsLimit { get; }

    /// <summary>Shape: [row]. The target that it is of; −1 for none.</summary>
    public int[] TargetOf { get; }

    /// <summary>Rows of links.</summary>
    public ImmutableArray<(int Row, int Link, int Year)> LinkRows { get; }

    /// <summary>Rows of obligations.</summary>
    public ImmutableArray<ProcessorRows> ObligedRows { get; }

    /// <summary>Rows of burden caps.</summary>
    public ImmutableArray<BurdenRow> BurdenRows { get; }

    /// <summary>Rows on demand that is not served.</summary>
    public ImmutableArray<UnservedRow> UnservedRows { get; }

    /// <summary>Whether a column is about operations; the others are launches, funds and switches.</summary>
    public bool IsOperation(int column)
    {
        var columns = _model.Columns;
        return columns.Activity.Holds(column) || columns.Sent.Holds(column) || columns.Extracted.Holds(column) || columns.Served.Holds(column);
    }

    /// <summary>The target whose shortfall a column is; −1 for none.</summary>
    public int ShortfallOf(int column) =>
        _model.Columns.Shortfall.Holds(column) ? column - _model.Columns.Shortfall.First : -1;

    private int FirstRowOf(string stem) => _model.Model.Constraints.Single(block => block.Name == stem).First;

    private (int Row, int Link, int Year) LinkRow(RowMeaning meaning) =>
        (meaning.Row, _problem.Index.Links[new LinkId(meaning.Subject)], _problem.Index.OffsetOf(meaning.Year!.Value));

    private ProcessorRows ObligedRow(int at, int n)
    {
        var obliged = _problem.Obliged[at];
        var processors = Enumerable.Range(0, _problem.Units.All.Length)
            .Select(unit => (unit, -DomesticSupply.RateOf(_problem, unit, obliged.Commodity)))
            .Where(pair => pair.Item2 > 0.0);
        return new ProcessorRows(
            _firstRow + (2 * n), _firstRow + (2 * n) + 1, obliged.Year, _model.Columns.ProcessorsFull[at], [.. processors]);
    }

    private BurdenRow BurdenRow(RowMeaning meaning)
    {
        var obliged = new ObligedYear(
            _problem.Index.Commodities[new CommodityId(meaning.Subject)], _problem.Index.OffsetOf(meaning.Year!.Value), 0.0);
        return new BurdenRow(
            meaning.Row, obliged.Year, [.. DomesticSupply.MakersOf(_problem, obliged).Select(maker => _problem.Activities[maker.Activity].Unit)],
            DomesticSupply.ResourcesOf(_problem, obliged).Any(at => _problem.Resources[at].Amount > 0.0));
    }

    private IEnumerable<UnservedRow> UnservedTargets(int firstRow)
    {
        for (int g = 0; g < _problem.Programme.Targets.Length; g++)
        {
            var target = _problem.Programme.Targets[g];
            if (target.Measure == Measure.UnservedDemand)
            {
                yield return new UnservedRow(
                    firstRow + g, g, null, (double)target.RequiredLevel, TargetShortfall.ScaleOf(_problem, target),
                    target.Bound == Bound.AtLeast, DemandsOf(target.Filter, target.Year, target.Span));
            }
        }
    }

    private IEnumerable<UnservedRow> UnservedLimits()
    {
        var rows = _model.Meanings
            .Where(meaning => meaning.Constraint == ProgrammeLimit.Name)
            .ToDictionary(meaning => (meaning.Subject, meaning.Year!.Value), meaning => meaning.Row);
        foreach (var (limit, filter, year) in LimitInstance.Of(_problem.Programme).Where(instance => instance.Limit.Measure == Measure.UnservedDemand))
        {
            yield return new UnservedRow(
                rows.GetValueOrDefault((limit.Id.Value, year), -1), -1, limit.Id.Value, (double)limit.Level, 1.0,
                limit.Bound == Bound.AtLeast, DemandsOf(filter, year, limit.Span));
        }
    }

    private int[] DemandsOf(MeasureFilter filter, Year year, Span span)
    {
        int last = _problem.Index.OffsetOf(year);
        int first = span == Span.Cumulative ? 0 : last;
        return [.. Enumerable.Range(0, _problem.Demands.Length).Where(at => Passes(filter, _problem.Demands[at], first, last))];
    }

    private bool Passes(MeasureFilter filter, Supply demand, int first, int last)
    {
        var commodity = _problem.Programme.Commodities[demand.Commodity];
        return first <= demand.Year && demand.Year <= last
            && filter.Passes(commodity)
            && _problem.StartMeasures.PassesPlace(filter, demand.Place);
    }
}
