using Jospar.Optimisation;
using Jospar.Planning.Formulation.Constraints;

namespace Jospar.Planning.Search.Launching;

/// <summary>
/// A <see cref="LaunchProblem"/> as a mixed-integer model, in which units may idle besides: <c>max Σ_s worth_s u_s − Σ_i loss_i idle_i
/// − Σ_k cost_k(goods) + Σ_r price_r (spare · under_r − dearer · over_r)</c>, the last for the level of the shortfall and for rows
/// that regions share.
/// </summary>
internal sealed class LaunchModel
{
    // A shared row that is worth next to nothing costs as much as makes what a launch usually takes of it this share of its worth.
    private const double LeastPrice = 0.1;

    private readonly LaunchProblem _problem;
    private readonly int[] _shared;
    private readonly int[] _targets;
    private readonly double[] _prices;
    private readonly double[] _dearer;
    private readonly GoodsPieces _pieces;
    private readonly VariableBlock _launch;
    private readonly VariableBlock _idle;
    private readonly VariableBlock _missed;
    private readonly VariableBlock _over;
    private readonly VariableBlock _under;
    private readonly VariableBlock _goods;
    private readonly Model _model;

    /// <summary>The model of <paramref name="problem"/>, whose rows <paramref name="shared"/>, by index, may be broken at a price.</summary>
    public LaunchModel(LaunchProblem problem, int[] shared)
    {
        double[] least = [.. new LaunchUsage(problem).LeastPrices(LeastPrice)];
        (_problem, _shared, _pieces) = (problem, shared, new GoodsPieces(problem.Rows));
        _targets = [.. Enumerable.Range(0, problem.Rows.Length).Where(row => problem.Rows[row].Weight > 0.0)];
        _prices = [.. shared.Select(row => problem.Rows[row].Price), problem.WorthOfLevel];
        _dearer = [.. shared.Select(row => Math.Max(least[row], problem.Rows[row].Price)), problem.WorthOfLevel];
        var builder = new ModelBuilder(ObjectiveSense.Maximise);
        _launch = builder.AddVariables("launch", problem.Worths.Length, 0.0, 0.0, VariableKind.Integer);
        _idle = builder.AddVariables("idle", problem.Idlings.Length, 0.0, double.PositiveInfinity);
        _missed = builder.AddVariables("missed", _targets.Length, 0.0, double.PositiveInfinity);
        _over = builder.AddVariables("over", _prices.Length, 0.0, double.PositiveInfinity);
        _under = builder.AddVariables("under", _prices.Length, 0.0, double.PositiveInfinity);
        _goods = builder.AddVariables("goods", _pieces.All.Length, 0.0, double.PositiveInfinity);
        AddWorths(builder);
        AddRows(builder, TermsByRow());
        _model = builder.Build();
        ByColumn = ColumnMajor.Of(_model);
    }

    /// <summary>The model's terms by column.</summary>
    public ColumnMajor ByColumn { get; }

    /// <summary>The model while shared rows are held so.</summary>
    public Model At(NationalPressure pressure)
    {
        double[] costs = _model.Columns.Cost.ToArray();
        for (int n = 0; n < _prices.Length; n++)
        {
            costs[_over[n]] = -pressure.Over * _dearer[n];
            costs[_under[n]] = pressure.Spare * _prices[n];
        }

        return _model with { Columns = _model.Columns with { Cost = costs } };
    }

    /// <summary>A choice as a point of the model.</summary>
    public double[] PointOf(LaunchesWithIdling choice)
    {
        double[] point = new double[_model.ColumnCount];
        foreach (int start in choice.Launched.Where(start => start >= 0))
        {
            point[_launch[start]] = 1.0;
        }

        choice.Idle.CopyTo(point, _idle.First);
        double[] over = OverLimits(choice);
        double missed = 0.0;
        for (int n = 0; n < _targets.Length; n++)
        {
            point[_missed[n]] = Math.Max(0.0, over[_targets[n]]);
            missed += _problem.Rows[_targets[n]].Weight * point[_missed[n]];
        }

        double[] exchanged = [.. _shared.Select(row => over[row]), missed - _problem.Level];
        for (int n = 0; n < exchanged.Length; n++)
        {
            (point[_over[n]], point[_under[n]]) = (Math.Max(0.0, exchanged[n]), Math.Max(0.0, -exchanged[n]));
        }

        for (int n = 0; n < _pieces.All.Length; n++)
        {
            point[_goods[n]] = _pieces.At(n, over);
        }

        return point;
    }

    /// <summary>Shape: [project]. The start that is launched at a point, or −1.</summary>
    public int[] LaunchedAt(double[] point) =>
        [.. _problem.Options.Select(options => options.Where(start => point[_launch[start]] > 0.5).DefaultIfEmpty(-1).First())];

    /// <summary>The choice at a point.</summary>
    public LaunchesWithIdling ChoiceAt(double[] point) => new(LaunchedAt(point), point[_idle.First..(_idle.First + _idle.Count)]);

    /// <summary>Which columns may move when the starts for which <paramref name="isFree"/> holds may: theirs, and all that no region decides.</summary>
    public bool[] Freed(bool[] isFree)
    {
        bool[] freed = new bool[_model.ColumnCount];
        isFree.CopyTo(freed, _launch.First);
        Array.Fill(freed, true, _missed.First, freed.Length - _missed.First);
        for (int n = 0; n < _problem.Idlings.Length; n++)
        {
            freed[_idle[n]] = _problem.Idlings[n].Rooms.Any(room => isFree[room.Start]);
        }

        return freed;
    }

    // Shape: [row].
    private double[] OverLimits(LaunchesWithIdling choice)
    {
        double[] over = [.. _problem.Rows.Select(row => -row.Limit)];
        foreach (int start in choice.Launched.Where(start => start >= 0))
        {
            for (int entry = _problem.Terms.Starts[start]; entry < _problem.Terms.Starts[start + 1]; entry++)
            {
                over[_problem.Terms.Rows[entry]] += _problem.Terms.Coefficients[entry];
            }
        }

        for (int n = 0; n < choice.Idle.Length; n++)
        {
            Array.ForEach(_problem.Idlings[n].Relief, relief => over[relief.Row] -= choice.Idle[n] * relief.Amount);
        }

        return over;
    }

    private void AddWorths(ModelBuilder builder)
    {
        builder.AddOffset(_problem.Constant);
        foreach (int start in _problem.Options.SelectMany(options => options))
        {
            builder.SetBounds(_launch[start], 0.0, 1.0);
            builder.AddCost(_launch[start], _problem.Worths[start]);
        }

        for (int n = 0; n < _idle.Count; n++)
        {
            builder.AddCost(_idle[n], -_problem.Idlings[n].Loss);
        }

        for (int n = 0; n < _goods.Count; n++)
        {
            builder.AddCost(_goods[n], -_pieces.All[n].Slope);
        }
    }

    private void AddRows(ModelBuilder builder, List<(int Column, double Coefficient)>[] terms)
    {
        builder.BeginConstraints("row");
        foreach (int row in Enumerable.Range(0, terms.Length).Where(row => _problem.Rows[row].Goods is null))
        {
            double limit = _problem.Rows[row].Limit;
            builder.BeginRow(Array.BinarySearch(_shared, row) >= 0 ? limit : double.NegativeInfinity, limit);
            terms[row].ForEach(term => builder.AddTerm(term.Column, term.Coefficient));
        }

        builder.BeginConstraints(LaunchOnce.Name);
        for (int project = 0; project < _problem.Options.Length; project++)
        {
            int[] options = _problem.Options[project];
            builder.BeginRow(_problem.IsOptional[project] || options.Length == 0 ? 0.0 : 1.0, 1.0);
            Array.ForEach(options, start => builder.AddTerm(_launch[start], 1.0));
        }

        AddLevel(builder);
        AddIdling(builder);
        AddGoods(builder, terms);
    }

    private void AddLevel(ModelBuilder builder)
    {
        builder.BeginConstraints("level");
        builder.BeginRow(_problem.Level, _problem.Level);
        for (int n = 0; n < _targets.Length; n++)
        {
            builder.AddTerm(_missed[n], _problem.Rows[_targets[n]].Weight);
        }

        builder.AddTerm(_over[_shared.Length], -1.0);
        builder.AddTerm(_under[_shared.Length], 1.0);
    }

    private void AddIdling(ModelBuilder builder)
    {
        builder.BeginConstraints("idle");
        for (int n = 0; n < _idle.Count; n++)
        {
            builder.BeginRow(double.NegativeInfinity, 0.0);
            builder.AddTerm(_idle[n], 1.0);
            Array.ForEach(_problem.Idlings[n].Rooms, room => builder.AddTerm(_launch[room.Start], -room.Share));
        }
    }

    private void AddGoods(ModelBuilder builder, List<(int Column, double Coefficient)>[] terms)
    {
        builder.BeginConstraints("goods");
        for (int n = 0; n < _goods.Count; n++)
        {
            var (row, from, _, sign) = _pieces.All[n];
            builder.BeginRow(double.NegativeInfinity, from + sign * _problem.Rows[row].Limit);
            terms[row].ForEach(term => builder.AddTerm(term.Column, sign * term.Coefficient));
            builder.AddTerm(_goods[n], -1.0);
        }
    }

    // Of each row of the problem, with what it may be broken by.
    private List<(int Column, double Coefficient)>[] TermsByRow()
    {
        List<(int Column, double Coefficient)>[] terms = [.. _problem.Rows.Select(_ => new List<(int, double)>())];
        for (int start = 0; start < _launch.Count; start++)
        {
            for (int entry = _problem.Terms.Starts[start]; entry < _problem.Terms.Starts[start + 1]; entry++)
            {
                terms[_problem.Terms.Rows[entry]].Add((_launch[start], _problem.Terms.Coefficients[entry]));
            }
        }

        for (int n = 0; n < _idle.Count; n++)
        {
            Array.ForEach(_problem.Idlings[n].Relief, relief => terms[relief.Row].Add((_idle[n], -relief.Amount)));
        }

        for (int n = 0; n < _targets.Length; n++)
        {
            terms[_targets[n]].Add((_missed[n], -1.0));
        }

        for (int n = 0; n < _shared.Length; n++)
        {
            terms[_shared[n]].AddRange([(_over[n], -1.0), (_under[n], 1.0)]);
        }

        return terms;
    }
}
