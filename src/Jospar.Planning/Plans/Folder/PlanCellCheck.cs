using System.Globalization;
using Jospar.Domain;

namespace Jospar.Planning.Plans.Folder;

/// <summary>Whether a cell holds what its column says: the same few rules for every table.</summary>
internal sealed class PlanCellCheck(Programme programme, FindingList findings)
{
    private readonly KnownIds _known = new(programme);

    /// <summary>Checks a cell and says what is wrong with it; true when nothing is.</summary>
    public bool Check(PlanTableDefinition table, PlanColumn column, int line, string cell)
    {
        if (cell.Length == 0)
        {
            return !column.IsRequired
                || Fault("plan-cell-empty", table, column, line, cell, "The cell is empty.", "Fill it, or write the plan anew.");
        }

        return column.Type switch
        {
            PlanColumnType.Id => _known.Has(column.References, cell) || Fault(
                "plan-id-unknown", table, column, line, cell,
                $"The programme has no such id among its {column.References}.", "Use the package that the plan was made from."),
            PlanColumnType.Number => PlanNumber.IsAtMost(cell, column.Largest) || Fault(
                "plan-number-wrong", table, column, line, cell, "This is no number that a plan can hold.",
                $"Write digits with a full stop for decimals, at most 10 to the {(column.MayBeMoney ? "21st" : "15th")}."),
            PlanColumnType.Integer => IsWhole(cell) || Fault(
                "plan-number-wrong", table, column, line, cell, "This is not a whole number.", "Write digits only."),
            PlanColumnType.Year or PlanColumnType.PlanYear => CheckYear(table, column, line, cell),
            PlanColumnType.YesNo => cell is "yes" or "no" || Fault(
                "plan-word-unknown", table, column, line, cell, "This is neither yes nor no.", "Write yes or no."),
            PlanColumnType.Choice => column.Choices.Contains(cell, StringComparer.Ordinal) || Fault(
                "plan-word-unknown", table, column, line, cell, "The column does not know this word.",
                $"Write one of {string.Join(", ", column.Choices)}."),
            _ => true,
        };
    }

    private static bool IsWhole(string cell) =>
        int.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);

    private bool CheckYear(PlanTableDefinition table, PlanColumn column, int line, string cell)
    {
        if (cell.Length != 4 || !IsWhole(cell) || cell[0] == '-')
        {
            return Fault("plan-year-wrong", table, column, line, cell, "This is not a year.", "Write four digits.");
        }

        var year = new Year(int.Parse(cell, CultureInfo.InvariantCulture));
        var terms = programme.Terms;
        return column.Type == PlanColumnType.Year || (terms.FirstYear <= year && year <= terms.LastYear) || Fault(
            "plan-year-outside", table, column, line, cell,
            "The year lies outside the plan.", $"The plan's years are {terms.FirstYear} to {terms.LastYear}.");
    }

    private bool Fault(
        string code, PlanTableDefinition table, PlanColumn column, int line, string cell, string message, string mend)
    {
        findings.Error(code, table.FileName, line, column.Name, cell, message, mend);
        return false;
    }
}
