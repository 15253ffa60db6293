using System.Globalization;
using Jospar.Packages.Findings;
using Jospar.Packages.Format;
using Jospar.Packages.Reading;

namespace Jospar.Packages.Checking;

/// <summary>Checks every cell of a table against its column's definition.</summary>
internal static class CellCheck
{
    /// <summary>Reports the faulty cells of a table; <paramref name="money"/> is what one of money is there, where that is known.</summary>
    public static void Check(PackageTable table, FindingCollector findings, string? money = null)
    {
        for (int i = 0; i < table.Definition.Columns.Length; i++)
        {
            CheckColumn(table, i, findings, money);
        }
    }

    private static void CheckColumn(PackageTable table, int index, FindingCollector findings, string? money)
    {
        var column = InWords(table.Definition.Columns[index], money);
        string name = table.Definition.Name;
        bool mustFill = column.IsRequired && !IsColumnLost(table, index, findings) && !findings.Has("cells-merged", name);
        foreach (var row in table.Rows)
        {
            string value = row.Values[index];
            if (value.Length > 0)
            {
                if (Fault(column, value) is { } fault)
                {
                    findings.Add(fault.Code, name, row.LineOf(index), column.Name, CellFaults.Shown(value), fault.Message, fault.Mend);
                }
            }
            else if (mustFill)
            {
                string? mend = table.Definition == PackageFormat.Current.Terms ? TermsBeginning.MendOf(column.Name, findings.IsWorkbook) : null;
                findings.Add("cell-missing", name, row.LineOf(index), column.Name, null, $"{column.Name} must be given: {column.Description}", mend);
            }
        }
    }

    // One sum as a share of another is the same in any money.
    private static ColumnDefinition InWords(ColumnDefinition column, string? money) =>
        money is null || column.Unit.EndsWith("money per money", StringComparison.Ordinal)
            ? column
            : column with { Unit = column.Unit.Replace("money", money, StringComparison.Ordinal) };

    /// <summary>Whether the whole column was lost with a fault that is reported already.</summary>
    private static bool IsColumnLost(PackageTable table, int index, FindingCollector findings) =>
        findings.IsBroken(table.Definition.Name)
        && table.Rows.All(row => row.Values[index].Length == 0 && (row.Lines.IsDefault || row.Lines[index] > 0));

    private static CellFault? Fault(ColumnDefinition column, string value)
    {
        if (CellFaults.IsFault(value))
        {
            return new CellFault("cell-error", $"The formula of this cell failed: {value}.");
        }

        if (CellFaults.IsFormula(value))
        {
            return new CellFault("formula-unstored", $"The cell holds the formula {CellFaults.Shown(value)}, and not what it comes to.");
        }

        return column.Type switch
        {
            ColumnType.Number or ColumnType.Integer or ColumnType.Year or ColumnType.Share => NumberCheck.Check(column, value),
            ColumnType.YesNo when value is not ("yes" or "no") => new CellFault("yes-no-invalid", $"“{value}” is neither yes nor no.", YesNoMend(value)),
            ColumnType.Choice => Choice(column, value),
            ColumnType.List => List(column, value),
            ColumnType.Date when !DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) =>
                new CellFault("date-invalid", $"“{value}” is not a day written as 2025-03-31."),
            ColumnType.Url => Url(value),
            ColumnType.Id => IdCheck.Check(value),
            ColumnType.Reference or ColumnType.Date or ColumnType.YesNo => null,
            _ => IsName(column) ? TextCheck.CheckName(value) : TextCheck.Check(value),
        };
    }

    // Of a thing in a table, and of the programme.
    private static bool IsName(ColumnDefinition column) =>
        column.Name.StartsWith("name_", StringComparison.Ordinal) || column.Name.StartsWith("name.", StringComparison.Ordinal);

    private static CellFault? Choice(ColumnDefinition column, string value)
    {
        if (column.Choices.Contains(value))
        {
            return null;
        }

        string all = string.Join(", ", column.Choices);
        string? nearest = NearestName.Find(value, column.Choices);
        string? mend = column.Type == ColumnType.List ? CommaMend(column, value) : StartMend(column, value);
        return new CellFault("choice-unknown", $"{column.Name} is one of {all}, and not “{value}”.", mend ?? (nearest is null ? null : $"Did you mean {nearest}?"));
    }

    private static string? CommaMend(ColumnDefinition column, string value)
    {
        string[] words = value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 1 && words.All(column.Choices.Contains)
            ? $"Write {string.Join(';', words)}, with semicolons; in programme.yaml [{string.Join(", ", words)}], in brackets."
            : null;
    }

    // A start may be that of building or that of running.
    private static string? StartMend(ColumnDefinition column, string value) =>
        column.Choices.Contains("launch") && column.Choices.Contains("startup")
            && value.ToLowerInvariant() is "start" or "started" or "begin" or "began" or "begun"
            ? "Write launch where it began to be built, startup where it first ran."
            : null;

    private static string? YesNoMend(string value) => value.ToLowerInvariant() switch
    {
        "true" or "y" or "1" or "да" or "иә" => "Write yes.",
        "false" or "n" or "0" or "нет" or "жоқ" => "Write no.",
        _ => null,
    };

    private static CellFault? List(ColumnDefinition column, string value)
    {
        if (column.IsNumericList && NumberListCheck.Check(column, value) is { } ofList)
        {
            return ofList;
        }

        foreach (string part in CellText.Parts(value))
        {
            var fault = column.IsNumericList ? NumberCheck.Check(column, part)
                : column.Choices.IsEmpty ? TextCheck.Check(part)
                : Choice(column, part);
            if (fault is not null)
            {
                return fault;
            }
        }

        return null;
    }

    private static CellFault? Url(string value) =>
        Uri.TryCreate(value, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && !value.Any(char.IsWhiteSpace)
            ? TextCheck.Check(value)
            : new CellFault("url-invalid", $"“{value}” is not an address that begins with http:// or https://.");
}
