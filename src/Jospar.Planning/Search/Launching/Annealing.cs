namespace Jospar.Planning.Search.Launching;

/// <summary>
/// Simulated annealing (Kirkpatrick, Gelatt and Vecchi 1983) over a choice of launches: project after project, at random, is
/// moved to another site, another year, in or out; what is better is taken, what is worse with a chance that falls as it cools.
/// Rows may be broken at a price that begins near their worth at the linear optimum and rises until all are kept.
/// Repeatable for a seed where its pace is.
/// </summary>
internal sealed class Annealing
{
    // One move in so many of a project that is in takes it out.
    private const int OutOf = 4;
    private const int MovesBetweenLooks = 1024;

    // Prices are looked at so many times in all.
    private const double Look = 0.001;

    // Breaking a row costs its price times this, more and more.
    private const double PriceAtFirst = 1.5;
    private const double PriceAtLast = 8.0;
    private const double PriceOfOver = 1.2;

    // No row is broken for less than this share of what it is usually worth for what a launch usually takes of it.
    private const double LeastPrice = 0.1;

    // A row that is broken becomes dearer by this factor.
    private const double Dearer = 1.03;
    private const double MuchDearer = 1.1;

    private readonly LaunchProblem _problem;
    private readonly Random _random;
    private readonly int[] _movable;
    private readonly double _usual;
    private readonly double[] _leastPrices;

    /// <summary>An annealing in a problem.</summary>
    public Annealing(LaunchProblem problem, int seed)
    {
        _problem = problem;
        _random = new Random(seed);
        _movable = [.. Enumerable.Range(0, problem.Options.Length)
            .Where(project => problem.Options[project].Length > (problem.IsOptional[project] ? 0 : 1))];
        var usage = new LaunchUsage(problem);
        _usual = usage.Worth;
        _leastPrices = [.. usage.LeastPrices(LeastPrice)];
    }

    /// <summary>
    /// Anneals from the starts <paramref name="launched"/>, by project. The best choice that keeps every row; the last one
    /// where none did.
    /// </summary>
    public int[] Run(int[] launched, AnnealingPace pace, CancellationToken cancellation, AnnealingSchedule? by = null)
    {
        var schedule = by ?? AnnealingSchedule.Whole;
        var choice = new LaunchChoice(_problem, launched);
        double[] prices = [.. _problem.Rows.Select((row, n) => !row.IsHard ? 0.0 : Math.Max(row.Price, _leastPrices[n]))];
        double[] dearer = [.. prices.Select(_ => 1.0)];
        (int[]? Launched, double Worth) best = (null, double.NegativeInfinity);
        double temperature = schedule.Hottest * _usual;
        double done = 0.0;
        double look = 0.0;
        for (long moves = 0; _movable.Length > 0; moves++)
        {
            if (moves % MovesBetweenLooks == 0)
            {
                done = pace.Done(moves);
                temperature = schedule.Hottest * _usual * Math.Pow(schedule.Coldest / schedule.Hottest, done);
                if (done >= 1.0 || cancellation.IsCancellationRequested)
                {
                    break;
                }
            }

            if (done >= look)
            {
                SetPrices(choice, prices, dearer, done, done > schedule.Last ? MuchDearer : done > schedule.Late ? Dearer : 1.0);
                look = done + Look;
            }

            if (Step(choice, temperature) && done > schedule.Late && choice.Worth > best.Worth && choice.IsKept)
            {
                best = ((int[])choice.Launched.Clone(), choice.Worth);
            }
        }

        return best.Launched ?? choice.Launched;
    }

    private bool Step(LaunchChoice choice, double temperature)
    {
        int project = _movable[_random.Next(_movable.Length)];
        int start = Draw(project, choice.Launched[project]);
        if (start == choice.Launched[project])
        {
            return false;
        }

        double gain = choice.GainOf(project, start);
        if (gain < 0.0 && _random.NextDouble() >= Math.Exp(gain / temperature))
        {
            return false;
        }

        choice.Move(project, start);
        return true;
    }

    private int Draw(int project, int launched)
    {
        int[] options = _problem.Options[project];
        bool isOptional = _problem.IsOptional[project];
        if (isOptional && launched >= 0 && _random.Next(OutOf) == 0)
        {
            return -1;
        }

        int option = _random.Next(options.Length + (isOptional ? 1 : 0));
        return option < options.Length ? options[option] : -1;
    }

    private void SetPrices(LaunchChoice choice, double[] prices, double[] dearer, double done, double more)
    {
        double times = PriceAtFirst + (PriceAtLast - PriceAtFirst) * done * done;
        for (int row = 0; row < prices.Length; row++)
        {
            dearer[row] *= choice.IsBroken(row) ? more : 1.0;
            choice.Prices[row] = prices[row] * times * dearer[row];
        }

        choice.PriceOfOver = PriceOfOver * times * Math.Max(_problem.WorthOfLevel, _usual);
    }
}
