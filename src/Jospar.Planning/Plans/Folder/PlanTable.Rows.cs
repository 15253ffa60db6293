using System.Collections.Immutable;
using Jospar.Domain;

namespace Jospar.Planning.Plans.Folder;

/// <summary>A table of rows of one type.</summary>
internal abstract class PlanTable<TRow>(string name, Func<PlanTables, ImmutableArray<TRow>> rows) : PlanTable(name)
{
    /// <inheritdoc/>
    public override IEnumerable<string[]> Cells(PlanTables tables) => rows(tables).Select(Write);

    /// <summary>The row of checked cells.</summary>
    public abstract TRow Read(PlanCells cells);

    /// <summary>The cells of a row, in the order of the columns.</summary>
    protected abstract string[] Write(TRow row);

    /// <summary>A number as it is written.</summary>
    protected static string Number(decimal number) => PlanNumber.Format(number);

    /// <summary>A number as it is written; an empty cell for none.</summary>
    protected static string Number(decimal? number) => number is { } known ? PlanNumber.Format(known) : "";

    /// <summary>A sum of money as it is written.</summary>
    protected static string Number(Money money) => PlanNumber.Format(money.Value);

    /// <summary>A yes or no as it is written.</summary>
    protected static string YesNo(bool answer) => answer ? "yes" : "no";
}
