namespace Jospar.Planning.Search.Launching;

/// <summary>
/// A choice of launches in a <see cref="LaunchProblem"/>, and what each move away from it would change: <c>worth − Σ_r price_r
/// · (over the limit)_r − price · (shortfall over the level) − Σ_k cost_k(goods)</c>.
/// </summary>
internal sealed class LaunchChoice
{
    private const double Tolerance = 1e-9;

    private readonly LaunchProblem _problem;
    private readonly double[] _limits;
    private readonly double[] _weights;
    private readonly GoodsCost?[] _goods;
    private readonly double[] _loads;
    private readonly double[] _moved;
    private readonly int[] _touched;
    private int _touchedCount;

    /// <summary>A choice of one start of each project, or −1.</summary>
    public LaunchChoice(LaunchProblem problem, int[] launched)
    {
        _problem = problem;
        _limits = [.. problem.Rows.Select(row => row.Limit)];
        _weights = [.. problem.Rows.Select(row => row.Weight)];
        _goods = [.. problem.Rows.Select(row => row.Goods)];
        _loads = new double[_limits.Length];
        _moved = new double[_limits.Length];
        _touched = new int[_limits.Length];
        Prices = new double[_limits.Length];
        Launched = [.. launched.Select(_ => -1)];
        Worth = problem.Constant - GoodsAtNil();
        BrokenCount = Enumerable.Range(0, _limits.Length).Count(row => IsBroken(row));
        Shortfall = Enumerable.Range(0, _limits.Length).Sum(row => _weights[row] * Math.Max(0.0, -_limits[row]));
        for (int project = 0; project < launched.Length; project++)
        {
            Move(project, launched[project]);
        }
    }

    /// <summary>Shape: [project]. The start that is launched, or −1.</summary>
    public int[] Launched { get; }

    /// <summary>Shape: [row]. What being one over the limit costs. Unit: money, scaled.</summary>
    public double[] Prices { get; }

    /// <summary>What one of weight over the level costs. Unit: money, scaled.</summary>
    public double PriceOfOver { get; set; }

    /// <summary>What the launches are worth, with what goods lose by them. Unit: money, scaled.</summary>
    public double Worth { get; private set; }

    /// <summary>What targets miss. Unit: weight.</summary>
    public double Shortfall { get; private set; }

    /// <summary>How many rows that launches must keep are over their limits.</summary>
    public int BrokenCount { get; private set; }

    /// <summary>Whether every row is kept and no target misses more than the level lets it.</summary>
    public bool IsKept => BrokenCount == 0 && Shortfall <= _problem.Level + Tolerance;

    /// <summary>Whether a row that launches must keep is over its limit.</summary>
    public bool IsBroken(int row) =>
        _weights[row] == 0.0 && _goods[row] is null && _loads[row] > _limits[row] + Tolerance * Math.Max(1.0, Math.Abs(_limits[row]));

    /// <summary>What it would bring to launch <paramref name="start"/>, or −1, of a project instead. Unit: money, scaled.</summary>
    public double GainOf(int project, int start)
    {
        Touch(Launched[project], start);
        double gain = WorthOf(start) - WorthOf(Launched[project]);
        double missed = 0.0;
        for (int n = 0; n < _touchedCount; n++)
        {
            int row = _touched[n];
            double moved = _moved[row];
            double over = _loads[row] - _limits[row];
            _moved[row] = 0.0;
            if (_goods[row] is { } goods)
            {
                gain -= goods.At(over + moved) - goods.At(over);
                continue;
            }

            double change = Math.Max(0.0, over + moved) - Math.Max(0.0, over);
            missed += _weights[row] * change;
            gain -= Prices[row] * change;
        }

        double level = Shortfall - _problem.Level;
        return gain - PriceOfOver * (Math.Max(0.0, level + missed) - Math.Max(0.0, level));
    }

    /// <summary>Launches <paramref name="start"/>, or −1, of a project instead.</summary>
    public void Move(int project, int start)
    {
        Touch(Launched[project], start);
        Worth += WorthOf(start) - WorthOf(Launched[project]);
        for (int n = 0; n < _touchedCount; n++)
        {
            int row = _touched[n];
            double before = _loads[row] - _limits[row];
            BrokenCount -= IsBroken(row) ? 1 : 0;
            _loads[row] += _moved[row];
            BrokenCount += IsBroken(row) ? 1 : 0;
            double after = _loads[row] - _limits[row];
            Shortfall += _weights[row] * (Math.Max(0.0, after) - Math.Max(0.0, before));
            Worth -= _goods[row] is { } goods ? goods.At(after) - goods.At(before) : 0.0;
            _moved[row] = 0.0;
        }

        Launched[project] = start;
    }

    private double WorthOf(int start) => start < 0 ? 0.0 : _problem.Worths[start];

    private double GoodsAtNil() => Enumerable.Range(0, _limits.Length).Sum(row => _goods[row]?.At(-_limits[row]) ?? 0.0);

    private void Touch(int from, int to)
    {
        _touchedCount = 0;
        Touch(from, -1.0);
        Touch(to, 1.0);
    }

    // Each start takes something of a row at most once, so that no row is touched twice.
    private void Touch(int start, double sign)
    {
        if (start < 0)
        {
            return;
        }

        var terms = _problem.Terms;
        for (int entry = terms.Starts[start]; entry < terms.Starts[start + 1]; entry++)
        {
            int row = terms.Rows[entry];
            if (_moved[row] == 0.0)
            {
                _touched[_touchedCount++] = row;
            }

            _moved[row] += sign * terms.Coefficients[entry];
        }
    }
}
