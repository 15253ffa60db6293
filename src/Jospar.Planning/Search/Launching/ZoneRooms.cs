using Jospar.Domain;
using Jospar.Optimisation;
using Jospar.Planning.Formulation.Constraints;

namespace Jospar.Planning.Search.Launching;

/// <summary>
/// What links let into a zone and out of it: <c>Σ taken − Σ made ≤ (1 − loss) · (capacity + Σ added u)</c>, and the other way
/// round where nothing may be discarded. With these rows in place, the zone's balance goes at the price that the good would
/// have there if its link were wide enough.
/// </summary>
internal sealed class ZoneRooms
{
    /// <summary>The constraint that the rows of zones come from.</summary>
    public const string Stem = LinkCapacity.Name;

    private const double Noise = 1e-9;

    private readonly HeldModel _held;
    private readonly Model _model;
    private readonly VariableBlock _sent;
    private readonly VariableBlock _launch;
    private readonly SolveOutcome _whole;
    private readonly RowPrices _prices;
    private readonly Dictionary<int, int> _linkOf = [];

    /// <summary>The zones of a held model, whose linear optimum is <paramref name="whole"/>.</summary>
    public ZoneRooms(HeldModel held, SolveOutcome whole, RowPrices prices)
    {
        (_held, _model, _whole, _prices) = (held, held.Model, whole, prices);
        (_sent, _launch) = (held.Programme.Columns.Sent, held.Programme.Columns.Launch);
        bool[] isFlow = FlowLayer.RowsOf(held.Programme, _model.RowCount);
        var links = _model.Constraints.First(block => block.Name == Stem);
        for (int row = links.First; row < links.First + links.Count; row++)
        {
            foreach (var (column, _) in isFlow[row] ? [] : _model.EntriesOf(row).Where(entry => _sent.Holds(entry.Column)))
            {
                _linkOf[column] = row;
            }
        }
    }

    /// <summary>The rows of all zones; sets the prices of their balances, and takes their links' away.</summary>
    public List<RawRow> TakeOver()
    {
        var problem = _held.Programme.Problem;
        int first = _model.Constraints.First(block => block.Name == Balance.Name).First;
        Balance.TermsOf(problem, _held.Programme.Columns, out var keys);
        var rows = new List<RawRow>();
        for (int n = 0; n < keys.Count; n++)
        {
            if (problem.Programme.Places[keys[n].Place].Kind == PlaceKind.Zone)
            {
                rows.AddRange(RowsOf(first + n));
            }
        }

        return rows;
    }

    private IEnumerable<RawRow> RowsOf(int balance)
    {
        var sent = _model.EntriesOf(balance).Where(entry => _sent.Holds(entry.Column)).ToList();
        if (sent.Count == 0 || sent.Any(flow => !_linkOf.ContainsKey(flow.Column)) || WorthIn(balance, sent) is not { } worth)
        {
            return [];
        }

        var links = sent.Select(flow => _linkOf[flow.Column]).Distinct().ToList();
        double scarcity = links.Max(link => _whole.RowDuals[link]);
        bool isLet = sent.Sum(flow => flow.Coefficient * _whole.Primal[flow.Column]) >= 0.0;
        _prices.Of[balance] = -worth;
        links.ForEach(link => _prices.Of[link] = 0.0);
        var into = RowOf(balance, sent.Where(flow => flow.Coefficient > 0.0).ToList(), -1.0, isLet ? scarcity : 0.0);
        bool isOutBound = double.IsFinite(_model.Rows.Upper.Span[balance]) && _model.EntriesOf(balance).Any(entry => !_sent.Holds(entry.Column) && entry.Coefficient > 0.0);
        return isOutBound
            ? [into, RowOf(balance, sent.Where(flow => flow.Coefficient < 0.0).ToList(), 1.0, isLet ? 0.0 : scarcity)]
            : [into];
    }

    // Between what it would bring if it were sent away and what it would cost to have it sent; empty where that is not a price.
    private double? WorthIn(int balance, List<(int Column, double Coefficient)> sent)
    {
        double least = double.IsPositiveInfinity(_model.Rows.Upper.Span[balance]) ? 0.0 : double.NegativeInfinity;
        double most = double.PositiveInfinity;
        foreach (var (column, arriving) in sent)
        {
            double worth = _prices.WorthOf(column, but: balance, andBut: _linkOf[column]);
            if (arriving > 0.0)
            {
                most = Math.Min(most, -worth / arriving);
            }
            else
            {
                least = Math.Max(least, worth);
            }
        }

        return least <= most + Noise && double.IsFinite(most) ? Math.Clamp(-_whole.RowDuals[balance], Math.Min(least, most), most) : null;
    }

    private RawRow RowOf(int balance, List<(int Column, double Coefficient)> flows, double sign, double scarcity)
    {
        double limit = 0.0;
        double price = 0.0;
        var terms = _model.EntriesOf(balance).Where(entry => !_sent.Holds(entry.Column))
            .Select(entry => (entry.Column, sign * entry.Coefficient)).ToList();
        foreach (var flow in flows.DistinctBy(flow => _linkOf[flow.Column]))
        {
            int link = _linkOf[flow.Column];
            double arriving = Math.Abs(flow.Coefficient) / _model.EntriesOf(link).First(entry => entry.Column == flow.Column).Coefficient;
            limit += arriving * _model.Rows.Upper.Span[link];
            price = scarcity / arriving;
            terms.AddRange(_model.EntriesOf(link).Where(entry => _launch.Holds(entry.Column)).Select(entry => (entry.Column, arriving * entry.Coefficient)));
        }

        return new RawRow(Stem, limit, price, 0.0, terms);
    }
}
