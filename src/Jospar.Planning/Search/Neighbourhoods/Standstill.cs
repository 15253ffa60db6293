namespace Jospar.Planning.Search.Neighbourhoods;

/// <summary>Counts the rounds since a search last got on by more than a crumb.</summary>
internal sealed class Standstill
{
    private const double Crumb = 3e-4;

    private double _mark = double.NegativeInfinity;

    /// <summary>Rounds since.</summary>
    public int Rounds { get; private set; }

    /// <summary>Takes note of what the objective is after a round.</summary>
    public void See(double objective)
    {
        bool isOn = double.IsNegativeInfinity(_mark) || objective - _mark > Crumb * Math.Abs(objective);
        (_mark, Rounds) = isOn ? (objective, 0) : (_mark, Rounds + 1);
    }

    /// <summary>Begins again, from another point.</summary>
    public void Forget() => (_mark, Rounds) = (double.NegativeInfinity, 0);
}
