using Jospar.Optimisation;
using Jospar.Planning.Formulation;
using Jospar.Planning.Formulation.Constraints;

namespace Jospar.Planning.Explanation.Reaching;

/// <summary>
/// A programme's model whose quantities may be exceeded: <c>min Σ e / size + Σ lack / capital · u</c> over starts at which a
/// sponsor would lose. Columns of the model keep their places; the elastic ones follow, one for each thing, and then those of what
/// sponsors lack more at shallower discounts.
/// </summary>
internal sealed class ElasticModel
{
    // More than so many times what there is, is no change of this world, but where launches could take more.
    private const double Beyond = 1000.0;

    private ElasticModel(ProgrammeModel inner, ElasticTerms terms, Model model, SponsorSupport support)
    {
        Inner = inner;
        Terms = terms;
        Model = model;
        Support = support;
        Costs = new double[model.ColumnCount];
        for (int s = 0; s < support.Least.Length; s++)
        {
            Costs[inner.Columns.Launch[s]] = support.Least[s];
        }

        for (int n = 0; n < terms.Things.Count; n++)
        {
            Costs[FirstElastic + n] = 1.0 / terms.Things[n].Size;
        }

        for (int n = 0; n < support.Shallower.Count; n++)
        {
            Costs[FirstElastic + terms.Things.Count + n] = support.Shallower[n].More;
        }
    }

    /// <summary>The model within.</summary>
    public ProgrammeModel Inner { get; }

    /// <summary>What may be exceeded.</summary>
    public ElasticTerms Terms { get; }

    /// <summary>The whole model.</summary>
    public Model Model { get; }

    /// <summary>What sponsors lack.</summary>
    public SponsorSupport Support { get; }

    /// <summary>Shape: [column]. The sum of relative changes.</summary>
    public double[] Costs { get; }

    /// <summary>The first elastic column.</summary>
    public int FirstElastic => Inner.Model.ColumnCount;

    /// <summary>The elastic model of <paramref name="inner"/>, with what sponsors lack at each start.</summary>
    public static ElasticModel Of(ProgrammeModel inner, SponsorSupport support)
    {
        var terms = new ElasticTerms(inner);
        var columns = ColumnsOf(inner.Model.Columns, terms, support);
        var rows = RowsOf(inner, terms, support);
        return new ElasticModel(inner, terms, inner.Model with { Columns = columns, Rows = rows }, support);
    }

    private static ColumnArrays ColumnsOf(ColumnArrays inner, ElasticTerms terms, SponsorSupport support)
    {
        int count = inner.Cost.Length + terms.Things.Count + support.Shallower.Count;
        double[] lower = new double[count];
        double[] upper = new double[count];
        var kinds = new VariableKind[count];
        inner.Lower.Span.CopyTo(lower);
        inner.Upper.Span.CopyTo(upper);
        inner.Kind.Span.CopyTo(kinds);
        for (int n = 0; n < terms.Things.Count; n++)
        {
            upper[inner.Cost.Length + n] = Math.Max(Beyond * terms.Things[n].Size, terms.Things[n].Taken);
        }

        Array.Fill(upper, 1.0, inner.Cost.Length + terms.Things.Count, support.Shallower.Count);
        foreach (var (column, _) in terms.Columns)
        {
            upper[column] = double.PositiveInfinity;
        }

        return new ColumnArrays(new double[count], lower, upper, kinds);
    }

    private static RowArrays RowsOf(ProgrammeModel model, ElasticTerms terms, SponsorSupport support)
    {
        var inner = model.Model;
        var starts = new List<int>(inner.RowCount + terms.Columns.Count + support.Shallower.Count + 1) { 0 };
        var columns = new List<int>(inner.NonZeroCount + terms.Rows.Count + 2 * terms.Columns.Count);
        var coefficients = new List<double>(columns.Capacity);
        AddEased(inner, terms, starts, columns, coefficients);
        GrowMostOutput(model, terms, starts, columns, coefficients);
        foreach (var (column, thing) in terms.Columns)
        {
            columns.AddRange([column, inner.ColumnCount + thing]);
            coefficients.AddRange([1.0, -1.0]);
            starts.Add(columns.Count);
        }

        for (int n = 0; n < support.Shallower.Count; n++)
        {
            var (start, deeper, _) = support.Shallower[n];
            columns.AddRange(
                [model.Columns.Launch[start], .. deeper.Select(entry => model.Columns.Discount[entry]), inner.ColumnCount + terms.Things.Count + n]);
            coefficients.AddRange([1.0, .. deeper.Select(_ => -1.0), -1.0]);
            starts.Add(columns.Count);
        }

        int added = terms.Columns.Count + support.Shallower.Count;
        double[] lower = [.. inner.Rows.Lower.Span, .. Enumerable.Repeat(double.NegativeInfinity, added)];
        double[] upper =
        [
            .. inner.Rows.Upper.Span,
            .. terms.Columns.Select(term => inner.Columns.Upper.Span[term.Column]),
            .. support.Shallower.Select(_ => 0.0),
        ];
        return new RowArrays(lower, upper, starts.ToArray(), columns.ToArray(), coefficients.ToArray());
    }

    // The rows of the model itself, with what gives way in them.
    private static void AddEased(Model inner, ElasticTerms terms, List<int> starts, List<int> columns, List<double> coefficients)
    {
        var eased = terms.Rows.ToLookup(term => term.Row);
        for (int row = 0; row < inner.RowCount; row++)
        {
            var range = inner.Rows.Starts.Span[row]..inner.Rows.Starts.Span[row + 1];
            columns.AddRange(inner.Rows.Columns.Span[range]);
            coefficients.AddRange(inner.Rows.Coefficients.Span[range]);
            foreach (var (_, thing, coefficient) in eased[row])
            {
                columns.Add(inner.ColumnCount + thing);
                coefficients.Add(-coefficient);
            }

            starts.Add(columns.Count);
        }
    }

    // Where processors are full, all that is extracted may be exported: with more ore, more than the model's constant says.
    private static void GrowMostOutput(
        ProgrammeModel model, ElasticTerms terms, List<int> starts, List<int> columns, List<double> coefficients)
    {
        var problem = model.Problem;
        int row = model.Model.Constraints.First(block => block.Name == DomesticSupply.Name).First;
        foreach (int at in DomesticSupply.BindingOf(problem))
        {
            var obliged = problem.Obliged[at];
            double more = Enumerable.Range(0, problem.Resources.Length)
                .Where(n => problem.Resources[n].Commodity == obliged.Commodity && problem.Resources[n].Year == obliged.Year)
                .Sum(n => Beyond * terms.Things[terms.Columns[n].Thing].Size);
            for (int entry = starts[row]; entry < starts[row + 1]; entry++)
            {
                coefficients[entry] -= columns[entry] == model.Columns.ProcessorsFull[at] ? obliged.Share * more : 0.0;
            }

            row += DomesticSupply.RowsEach;
        }
    }
}
