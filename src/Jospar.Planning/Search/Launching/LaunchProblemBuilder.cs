using Jospar.Optimisation;
using Jospar.Planning.Formulation;
using Jospar.Planning.Formulation.Constraints;

namespace Jospar.Planning.Search.Launching;

/// <summary>Makes the <see cref="LaunchProblem"/> of a held model at its linear optimum.</summary>
internal sealed class LaunchProblemBuilder
{
    // A unit that earns this little less than it costs runs all the same: it may as well. So does one that the linear optimum runs,
    // whatever rounding makes of its worth.
    private const double Noise = 1e-9;
    private const double LeastRun = 1e-6;

    // A unit may idle where, in full, it takes more than this share of what a zone's links let in without it.
    private const double LeastShare = 1.0;

    private readonly HeldModel _held;
    private readonly Model _model;
    private readonly ModelColumns _columns;
    private readonly SolveOutcome _whole;
    private readonly RowPrices _prices;
    private readonly List<RawRow> _rows;
    private readonly UnitRooms _rooms;

    private LaunchProblemBuilder(HeldModel held, SolveOutcome whole)
    {
        (_held, _model, _columns, _whole) = (held, held.Model, held.Programme.Columns, whole);
        var staying = new StayingRows(held, whole.RowDuals);
        _prices = new RowPrices(_model, ColumnMajor.Of(_model), staying.IsPriced(), whole.RowDuals);
        _rows = [.. staying.Own(), .. staying.Funds(), .. new ZoneRooms(held, whole, _prices).TakeOver()];
        _rooms = new UnitRooms(held);
    }

    /// <summary>
    /// The problem at <paramref name="whole"/>, the linear optimum of <paramref name="held"/>, with rows for the goods
    /// <paramref name="weighed"/>, by index, that plans lose at.
    /// </summary>
    public static LaunchProblem Of(HeldModel held, SolveOutcome whole, IReadOnlySet<int> weighed) =>
        new LaunchProblemBuilder(held, whole).Build(weighed);

    private LaunchProblem Build(IReadOnlySet<int> weighed)
    {
        double[] worths = [.. Enumerable.Range(0, _columns.Launch.Count).Select(start => _prices.WorthOf(_columns.Launch[start]))];
        double constant = _model.Offset + _prices.Constant();
        bool[] runs = Running();
        for (int column = 0; column < _model.ColumnCount; column++)
        {
            constant += IsDecided(column) || _rooms.IsUnit(column) ? 0.0 : _prices.WorthOf(column) * _whole.Primal[column];
            foreach (var (start, share) in runs[column] ? _rooms[column] : [])
            {
                worths[start] += share * _prices.WorthOf(column);
            }
        }

        var folded = new List<SortedDictionary<int, double>>();
        var rows = new List<LaunchProblemRow>();
        foreach (var raw in _rows)
        {
            folded.Add(Folded(raw.Terms, runs, out double settled));
            rows.Add(new LaunchProblemRow(raw.Stem, raw.Limit - settled, raw.Price, raw.Weight));
        }

        var terms = _rows.Select(row => row.Terms).ToList();
        foreach (var (balance, goods) in new GoodsRows(_held, _whole, _rooms).Of(weighed))
        {
            terms.Add(balance);
            folded.Add(Folded(balance, runs, out _));
            double made = balance.Where(term => _rooms.IsUnit(term.Column)).Sum(term => term.Coefficient * _whole.Primal[term.Column]);
            rows.Add(new LaunchProblemRow(Balance.Name, made, 0.0, Goods: goods));
        }

        return Put(worths, constant, [.. rows], LaunchTerms.Of(worths.Length, folded), [.. Idlings(rows, terms, runs)]);
    }

    private LaunchProblem Put(double[] worths, double constant, LaunchProblemRow[] rows, LaunchTerms terms, UnitIdling[] idlings)
    {
        var starts = _held.Programme.Problem.Starts.All;
        var byProject = Enumerable.Range(0, starts.Length)
            .Where(start => _model.Columns.Upper.Span[_columns.Launch[start]] > 0.5)
            .ToLookup(start => starts[start].Project);
        int[][] options = [.. Enumerable.Range(0, _held.Programme.Problem.Programme.Projects.Length).Select(project => OptionsOf([.. byProject[project]]))];
        return new LaunchProblem(
            worths, constant, rows, terms, options, [.. options.Select(option => option.All(start => !starts[start].IsCommitted))],
            _held.Level - _held.Programme.Shortfall.Offset, Math.Max(0.0, _whole.RowDuals[^1]), idlings);

        int[] OptionsOf(int[] all) => all.Any(start => starts[start].IsCommitted) ? [.. all.Where(start => starts[start].IsCommitted)] : all;
    }

    // Units that run where launched, and take more than a zone's links let in; but no processor of an obliged good, since one that
    // idles holds back what all may export.
    private IEnumerable<UnitIdling> Idlings(List<LaunchProblemRow> rows, List<List<(int Column, double Coefficient)>> terms, bool[] runs)
    {
        var relief = Enumerable.Range(0, rows.Count)
            .SelectMany(row => terms[row].Where(term => _rooms.IsUnit(term.Column)).Select(term => (term.Column, Row: row, term.Coefficient)))
            .ToLookup(term => term.Column, term => (term.Row, term.Coefficient));
        var processors = Processors().ToHashSet();
        return _rooms.Units.Where(column => runs[column] && !processors.Contains(column) && relief[column].Any(term => IsTooMuch(column, term)))
            .Select(column => new UnitIdling(_prices.WorthOf(column), _rooms[column], [.. relief[column]]));

        bool IsTooMuch(int column, (int Row, double Coefficient) term) => rows[term.Row].Stem == ZoneRooms.Stem
            && _rooms[column].Any(room => term.Coefficient * room.Share > LeastShare * Math.Max(0.0, rows[term.Row].Limit));
    }

    private IEnumerable<int> Processors()
    {
        var supply = _model.Constraints.First(block => block.Name == DomesticSupply.Name);
        return Enumerable.Range(0, supply.Count).Where(row => row % DomesticSupply.RowsEach != 0)
            .SelectMany(row => _model.EntriesOf(supply.First + row)).Select(entry => entry.Column);
    }

    private bool IsDecided(int column) =>
        _columns.Launch.Holds(column) || _columns.Shortfall.Holds(column) || _columns.FundMoney.Holds(column) || column == _held.Over;

    // Shape: [column]. Whether a unit, once launched, runs: it earns more than it takes, counts for a target, or runs at the linear optimum.
    private bool[] Running()
    {
        double[] net = new double[_model.ColumnCount];
        foreach (int column in _rooms.Units)
        {
            net[column] = _prices.WorthOf(column);
        }

        foreach (var row in _rows.Where(row => row.Weight > 0.0))
        {
            foreach (var (column, coefficient) in row.Terms)
            {
                net[column] -= row.Price * coefficient;
            }
        }

        return [.. net.Select((worth, column) => _rooms.IsUnit(column) && (worth > -Noise || _whole.Primal[column] > LeastRun))];
    }

    // By start; units in full, all else as at the linear optimum, which is settled.
    private SortedDictionary<int, double> Folded(List<(int Column, double Coefficient)> terms, bool[] runs, out double settled)
    {
        var folded = new SortedDictionary<int, double>();
        settled = 0.0;
        foreach (var (column, coefficient) in terms)
        {
            if (_columns.Launch.Holds(column))
            {
                int start = column - _columns.Launch.First;
                folded[start] = folded.GetValueOrDefault(start) + coefficient;
            }
            else if (!_rooms.IsUnit(column))
            {
                settled += coefficient * _whole.Primal[column];
            }

            foreach (var (start, share) in runs[column] ? _rooms[column] : [])
            {
                folded[start] = folded.GetValueOrDefault(start) + coefficient * share;
            }
        }

        return folded;
    }
}
