namespace Jospar.Optimisation.Checking;

/// <summary>A sum that keeps what rounding drops (Neumaier, Zeitschrift für Angewandte Mathematik und Mechanik 54, 1974).</summary>
internal struct CompensatedSum
{
    private double _sum;
    private double _dropped;

    /// <summary>The sum.</summary>
    public readonly double Value => _sum + _dropped;

    /// <summary>Adds a term.</summary>
    public void Add(double term)
    {
        double next = _sum + term;
        _dropped += Math.Abs(_sum) >= Math.Abs(term) ? _sum - next + term : term - next + _sum;
        _sum = next;
    }
}
