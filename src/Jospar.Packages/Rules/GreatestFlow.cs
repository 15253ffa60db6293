namespace Jospar.Packages.Rules;

/// <summary>
/// The greatest flow from node 0 to node 1 of a network, and the cut that bounds it (Dinic's algorithm). Walks keep their
/// own path, so that long chains cannot exhaust the stack.
/// </summary>
internal sealed class GreatestFlow(int nodes)
{
    private const double Nothing = 1e-9;
    private readonly List<int>[] _out = [.. Enumerable.Range(0, nodes).Select(_ => new List<int>())];
    private readonly List<int> _to = [];
    private readonly List<double> _left = [];
    private readonly int[] _level = new int[nodes];
    private readonly int[] _next = new int[nodes];

    /// <summary>Adds a way of a capacity.</summary>
    public void Add(int from, int to, double capacity)
    {
        _out[from].Add(_to.Count);
        _to.Add(to);
        _left.Add(capacity);
        _out[to].Add(_to.Count);
        _to.Add(from);
        _left.Add(0.0);
    }

    /// <summary>Sends as much as possible; afterwards <see cref="IsSupplied"/> tells the two sides of the cut apart.</summary>
    public double Send()
    {
        double sent = 0.0;
        while (Level())
        {
            Array.Clear(_next);
            double more;
            while ((more = Advance()) > Nothing)
            {
                sent += more;
            }
        }

        return sent;
    }

    /// <summary>Whether a node could still be sent more.</summary>
    public bool IsSupplied(int node) => _level[node] >= 0;

    private bool Level()
    {
        Array.Fill(_level, -1);
        _level[0] = 0;
        var open = new Queue<int>([0]);
        while (open.TryDequeue(out int node))
        {
            foreach (int arc in _out[node])
            {
                if (_left[arc] > Nothing && _level[_to[arc]] < 0)
                {
                    _level[_to[arc]] = _level[node] + 1;
                    open.Enqueue(_to[arc]);
                }
            }
        }

        return _level[1] >= 0;
    }

    /// <summary>Sends along one shortest path, and returns how much.</summary>
    private double Advance()
    {
        var path = new List<int>();
        int node = 0;
        while (node != 1)
        {
            int arc = NextArc(node);
            if (arc >= 0)
            {
                path.Add(arc);
                node = _to[arc];
            }
            else if (path.Count == 0)
            {
                return 0.0;
            }
            else
            {
                node = _to[path[^1] ^ 1];
                path.RemoveAt(path.Count - 1);
                _next[node]++;
            }
        }

        double least = path.Min(arc => _left[arc]);
        foreach (int arc in path)
        {
            _left[arc] -= least;
            _left[arc ^ 1] += least;
        }

        return least;
    }

    private int NextArc(int node)
    {
        for (; _next[node] < _out[node].Count; _next[node]++)
        {
            int arc = _out[node][_next[node]];
            if (_left[arc] > Nothing && _level[_to[arc]] == _level[node] + 1)
            {
                return arc;
            }
        }

        return -1;
    }
}
