using Jospar.Optimisation;
using Jospar.Planning.Formulation;

namespace Jospar.Planning.Explanation.Reaching;

/// <summary>
/// A programme's model whose quantities may be exceeded: <c>min Σ e / size + Σ lack / capital · u</c> over starts at which a
/// sponsor would lose. Columns of the model keep their places; the elastic ones follow, one for each thing.
/// </summary>
internal sealed class ElasticModel
{
    private ElasticModel(ProgrammeModel inner, ElasticTerms terms, Model model, double[] support)
    {
        Inner = inner;
        Terms = terms;
        Model = model;
        Support = support;
        Costs = new double[model.ColumnCount];
        for (int s = 0; s < support.Length; s++)
        {
            Costs[inner.Columns.Launch[s]] = support[s];
        }

        for (int n = 0; n < terms.Things.Count; n++)
        {
            Costs[FirstElastic + n] = 1.0 / terms.Things[n].Size;
        }
    }

    /// <summary>The model within.</summary>
    public ProgrammeModel Inner { get; }

    /// <summary>What may be exceeded.</summary>
    public ElasticTerms Terms { get; }

    /// <summary>The whole model.</summary>
    public Model Model { get; }

    /// <summary>Shape: [start]. What a sponsor lacks there, as a share of the capital cost.</summary>
    public double[] Support { get; }

    /// <summary>Shape: [column]. The sum of relative changes.</summary>
    public double[] Costs { get; }

    /// <summary>The first elastic column.</summary>
    public int FirstElastic => Inner.Model.ColumnCount;

    /// <summary>The elastic model of <paramref name="inner"/>, with what sponsors lack at each start.</summary>
    public static ElasticModel Of(ProgrammeModel inner, double[] support)
    {
        var terms = new ElasticTerms(inner);
        var columns = ColumnsOf(inner.Model.Columns, terms);
        var rows = RowsOf(inner.Model, terms);
        return new ElasticModel(inner, terms, inner.Model with { Columns = columns, Rows = rows }, support);
    }

    private static ColumnArrays ColumnsOf(ColumnArrays inner, ElasticTerms terms)
    {
        int count = inner.Cost.Length + terms.Things.Count;
        double[] lower = new double[count];
        double[] upper = new double[count];
        var kinds = new VariableKind[count];
        inner.Lower.Span.CopyTo(lower);
        inner.Upper.Span.CopyTo(upper);
        inner.Kind.Span.CopyTo(kinds);
        Array.Fill(upper, double.PositiveInfinity, inner.Cost.Length, terms.Things.Count);
        foreach (var (column, _) in terms.Columns)
        {
            upper[column] = double.PositiveInfinity;
        }

        return new ColumnArrays(new double[count], lower, upper, kinds);
    }

    private static RowArrays RowsOf(Model inner, ElasticTerms terms)
    {
        var eased = terms.Rows.ToLookup(term => term.Row);
        int first = inner.ColumnCount;
        var starts = new List<int>(inner.RowCount + terms.Columns.Count + 1) { 0 };
        var columns = new List<int>(inner.NonZeroCount + terms.Rows.Count + 2 * terms.Columns.Count);
        var coefficients = new List<double>(columns.Capacity);
        for (int row = 0; row < inner.RowCount; row++)
        {
            var range = inner.Rows.Starts.Span[row]..inner.Rows.Starts.Span[row + 1];
            columns.AddRange(inner.Rows.Columns.Span[range]);
            coefficients.AddRange(inner.Rows.Coefficients.Span[range]);
            foreach (var (_, thing, coefficient) in eased[row])
            {
                columns.Add(first + thing);
                coefficients.Add(-coefficient);
            }

            starts.Add(columns.Count);
        }

        foreach (var (column, thing) in terms.Columns)
        {
            columns.AddRange([column, first + thing]);
            coefficients.AddRange([1.0, -1.0]);
            starts.Add(columns.Count);
        }

        double[] lower = [.. inner.Rows.Lower.Span, .. Enumerable.Repeat(double.NegativeInfinity, terms.Columns.Count)];
        double[] upper = [.. inner.Rows.Upper.Span, .. terms.Columns.Select(term => inner.Columns.Upper.Span[term.Column])];
        return new RowArrays(lower, upper, starts.ToArray(), columns.ToArray(), coefficients.ToArray());
    }
}
