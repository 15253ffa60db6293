using Jospar.Packages.Format;
using Jospar.Packages.Reading;

namespace Jospar.Packages.Checking;

/// <summary>Checks what only a list of numbers as a whole shows: commas between its numbers, and percentages.</summary>
internal static class NumberListCheck
{
    private const decimal Hundred = 100m;

    // Below it a number above one is a slip sooner than a percentage.
    private const decimal LeastPercentage = 2m;

    /// <summary>What is wrong with the list as a whole, if anything; its numbers are checked one by one elsewhere.</summary>
    public static CellFault? Check(ColumnDefinition column, string list) =>
        list.Contains(';', StringComparison.Ordinal) ? Percentages(column, list)
        : list.Contains(',', StringComparison.Ordinal) ? Commas(column, list)
        : Blanks(column, list) ?? Percentages(column, list);

    // A blank before three digits alone may part thousands.
    private static CellFault? Blanks(ColumnDefinition column, string list)
    {
        string[] parts = list.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        bool areNumbers = parts.Length > 1 && parts.All(part => CellText.ParseNumber(part) is not null && NumberCheck.Check(column, part) is null);
        return areNumbers && !parts.Skip(1).All(part => part.Length == 3 && part.All(char.IsAsciiDigit))
            ? new CellFault("number-invalid", $"“{list}” has blanks between its numbers; numbers of a list are parted by semicolons.", $"Write {string.Join(';', parts)}.")
            : null;
    }

    // One comma may begin decimals; several, or one beside a full stop, part numbers.
    private static CellFault? Commas(ColumnDefinition column, string list)
    {
        string[] parts = list.Split(',', StringSplitOptions.TrimEntries);
        if (Array.Exists(parts, part => CellText.ParseNumber(part) is null || NumberCheck.Check(column, part) is not null))
        {
            return null;
        }

        string parted = string.Join(';', parts);
        bool isEither = parts.Length == 2 && parts[1].All(char.IsAsciiDigit) && !list.Contains('.', StringComparison.Ordinal);
        return new CellFault(
            "number-comma", $"“{list}” has commas; numbers of a list are parted by semicolons.",
            isEither ? $"Write {parted} if these are two numbers, or {string.Join('.', parts)} if the comma begins the decimals." : $"Write {parted}.");
    }

    private static CellFault? Percentages(ColumnDefinition column, string list)
    {
        decimal?[] numbers = [.. CellText.Parts(list).Select(CellText.ParseNumber)];
        bool isPercent = column is { Minimum: 0m, Maximum: 1m }
            && Array.TrueForAll(numbers, number => number is 0m or >= 1m and <= Hundred)
            && numbers.Max() >= LeastPercentage;
        return isPercent
            ? new CellFault(
                "share-percent", $"{column.Name} holds fractions from 0 to 1, and {list} looks like percentages.",
                $"Write {string.Join(';', numbers.Select(number => CellText.Write(number!.Value / Hundred)))}.")
            : null;
    }
}
