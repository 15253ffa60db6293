namespace Jospar.Planning.Stress.Response;

/// <summary>Which of some numbered things hang together.</summary>
internal sealed class UnionFind(int count)
{
    private readonly int[] _parent = [.. Enumerable.Range(0, count)];

    /// <summary>The smallest number among the things that hang together with this one.</summary>
    public int RootOf(int thing)
    {
        while (_parent[thing] != thing)
        {
            _parent[thing] = _parent[_parent[thing]];
            thing = _parent[thing];
        }

        return thing;
    }

    /// <summary>Joins two things.</summary>
    public void Join(int first, int second)
    {
        int one = RootOf(first);
        int other = RootOf(second);
        _parent[Math.Max(one, other)] = Math.Min(one, other);
    }
}
