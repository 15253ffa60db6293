namespace Jospar.Planning.Formulation.Sets;

/// <summary>Terms that are found column by column and needed row by row.</summary>
internal sealed class TermsByRow(int rowCount)
{
    private readonly List<(int Row, int Column, double Coefficient)> _terms = [];
    private readonly int[] _starts = new int[rowCount + 1];
    private (int Column, double Coefficient)[] _sorted = [];

    /// <summary>Adds a term to a row.</summary>
    public void Add(int row, int column, double coefficient)
    {
        _terms.Add((row, column, coefficient));
        _starts[row + 1]++;
    }

    /// <summary>Sorts by row; within a row the terms keep the order in which they were added.</summary>
    public void Sort()
    {
        for (int row = 0; row + 1 < _starts.Length; row++)
        {
            _starts[row + 1] += _starts[row];
        }

        int[] next = [.. _starts];
        _sorted = new (int, double)[_terms.Count];
        foreach (var (row, column, coefficient) in _terms)
        {
            _sorted[next[row]++] = (column, coefficient);
        }
    }

    /// <summary>The terms of a row, after <see cref="Sort"/>.</summary>
    public ReadOnlySpan<(int Column, double Coefficient)> this[int row] => _sorted.AsSpan(_starts[row].._starts[row + 1]);
}
