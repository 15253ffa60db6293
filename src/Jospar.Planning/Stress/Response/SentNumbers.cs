namespace Jospar.Planning.Stress.Response;

/// <summary>Numbers as a solver holds them, so that only those that differ are sent.</summary>
internal sealed class SentNumbers(int count)
{
    private readonly double[] _first = Unknown(count);
    private readonly double[] _second = Unknown(count);
    private readonly List<int> _places = [];
    private readonly List<double> _firsts = [];
    private readonly List<double> _seconds = [];

    /// <summary>What is done with the numbers that differ.</summary>
    public delegate void Sending(ReadOnlySpan<int> places, ReadOnlySpan<double> first, ReadOnlySpan<double> second);

    /// <summary>Sends the pairs that differ from those sent before.</summary>
    public void Send(double[] first, double[] second, Sending send)
    {
        _places.Clear();
        _firsts.Clear();
        _seconds.Clear();
        for (int at = 0; at < _first.Length; at++)
        {
            if (_first[at] != first[at] || _second[at] != second[at])
            {
                _first[at] = first[at];
                _second[at] = second[at];
                _places.Add(at);
                _firsts.Add(first[at]);
                _seconds.Add(second[at]);
            }
        }

        if (_places.Count > 0)
        {
            send([.. _places], [.. _firsts], [.. _seconds]);
        }
    }

    /// <summary>Forgets what was sent in a place, because something else was put there.</summary>
    public void Forget(int place) => _first[place] = double.NaN;

    private static double[] Unknown(int count)
    {
        double[] numbers = new double[count];
        Array.Fill(numbers, double.NaN);
        return numbers;
    }
}
