using System.Globalization;
using System.Text.RegularExpressions;
using Jospar.Packages.Format;
using Jospar.Packages.Reading;

namespace Jospar.Packages.Checking;

/// <summary>Checks a cell that must hold a number.</summary>
internal static partial class NumberCheck
{
    private const int FirstYear = 1900;
    private const int LastYear = 2200;

    // Beyond these sizes a number is a slip; what the products of smaller ones come to is told by a rule.
    private const decimal Largest = 1e15m;
    private const decimal Smallest = 1e-15m;

    /// <summary>What is wrong with a number of a column, if anything.</summary>
    public static CellFault? Check(ColumnDefinition column, string text)
    {
        if ((CellText.ParseNumber(text) ?? CellText.FindExtreme(text)) is not { } value)
        {
            return NotANumber(column, text);
        }

        return column.Type switch
        {
            ColumnType.Year when value != decimal.Truncate(value) || value is < FirstYear or > LastYear =>
                new CellFault("year-invalid", $"{text} is not a year between {FirstYear} and {LastYear}."),
            ColumnType.Integer when ThousandStops.MayPart(text) => Thousands(column, value, text),
            ColumnType.Integer when value != decimal.Truncate(value) =>
                new CellFault("integer-invalid", $"{text} is not a whole number."),
            _ => Bounds(column, value, text),
        };
    }

    private static CellFault Thousands(ColumnDefinition column, decimal value, string text)
    {
        string meant = $"Write {text.Replace(".", "", StringComparison.Ordinal)} if the full stop parts thousands";
        return new CellFault(
            "integer-invalid", $"“{text}” has a full stop, which begins decimals, and {column.Name} is a whole number.",
            value == decimal.Truncate(value) ? $"{meant}, or {CellText.Write(value)} if it begins the decimals." : $"{meant}; else a whole number.");
    }

    private static CellFault? Bounds(ColumnDefinition column, decimal value, string text)
    {
        if (column.Type == ColumnType.Share && value is > 1 and <= 100)
        {
            return new CellFault(
                "share-percent",
                $"{column.Name} is a fraction from 0 to 1, and {text} looks like a percentage.",
                $"Write {CellText.Write(value / 100m)} for {text} %.");
        }

        if (value < 0 && column.Minimum >= 0)
        {
            return new CellFault("number-negative", $"{column.Name} cannot be negative, and is {text}.", column.IsRequired ? "Write the amount without a sign." : null);
        }

        if (value < column.Minimum || value > column.Maximum)
        {
            // Where there is room for parts of a whole alone, a larger number may well be a percentage.
            string? mend = column is { Minimum: 0m, Maximum: 1m, Type: ColumnType.Number } && value is > 1 and <= 100
                ? $"Write {CellText.Write(value / 100m)} if {text} is a percentage."
                : null;
            return new CellFault("number-range", $"{column.Name} lies {Range(column)}, and is {text}.", mend);
        }

        return Size(column, value, text);
    }

    private static CellFault? Size(ColumnDefinition column, decimal value, string text)
    {
        decimal largest = column.Type == ColumnType.Integer ? int.MaxValue : Largest;
        if (Math.Abs(value) > largest)
        {
            return new CellFault("number-range", $"{text} is too large: {column.Name} is at most {CellText.Write(largest)}.", "Check the number, or choose a larger unit.");
        }

        return value != 0m && Math.Abs(value) < Smallest
            ? new CellFault("number-range", $"{text} is too small to be told from nothing.", "Write 0, or choose a smaller unit.")
            : null;
    }

    private static string Range(ColumnDefinition column) => (column.Minimum, column.Maximum) switch
    {
        ({ } least, { } greatest) => $"from {CellText.Write(least)} to {CellText.Write(greatest)}",
        ({ } least, null) => $"at or above {CellText.Write(least)}",
        (null, { } greatest) => $"at or below {CellText.Write(greatest)}",
        _ => "anywhere",
    };

    private static CellFault NotANumber(ColumnDefinition column, string text)
    {
        if (text.Any(letter => char.IsDigit(letter) && !char.IsAsciiDigit(letter)))
        {
            string plainDigits = string.Concat(text.Select(letter => char.IsDigit(letter) ? $"{char.GetNumericValue(letter):0}" : letter == '٫' ? "." : $"{letter}"));
            return new CellFault("number-invalid", $"“{text}” is written in the digits of another script.", $"Write {plainDigits}, in the digits 0 to 9.");
        }

        if (ShownAsDate(text) is { } held && (column.Type != ColumnType.Year || held is >= FirstYear and <= LastYear))
        {
            return new CellFault(column.Type == ColumnType.Year ? "year-invalid" : "number-invalid", $"“{text}” is a date.", DateMend(text, held));
        }

        if (column.Type == ColumnType.Year && YearWithin().Matches(text) is [var year])
        {
            return new CellFault("year-invalid", $"“{text}” is more than a year.", $"Write the year alone: {year.Value}.");
        }

        if (CommaGroups().IsMatch(text))
        {
            return new CellFault("number-comma", $"“{text}” has commas between its digits.", CommaMend(column, text));
        }

        string plain = Grouping().Replace(text, "");
        if (DecimalComma().IsMatch(plain))
        {
            string meant = plain.Replace(',', '.');
            return new CellFault("number-comma", $"“{text}” has a decimal comma or separated thousands.", $"Write {meant}, with a full stop and without spaces.");
        }

        if (column.Type == ColumnType.Year)
        {
            return new CellFault("year-invalid", $"“{text}” is not a year.");
        }

        var unit = NumberThenUnit().Match(text);
        if (unit.Success)
        {
            return new CellFault("number-unit", $"“{text}” carries a unit; {Stated(column)}.", UnitMend(column, unit));
        }

        return Marks(column, text) ?? new CellFault("number-invalid", $"“{text}” is not a number.", column.IsRequired ? "Write a number; the cell must be filled." : null);
    }

    // Marks that texts of other programs put at a number.
    private static CellFault? Marks(ColumnDefinition column, string text)
    {
        if (text[0] is '\u2212' or '\u2013' && CellText.ParseNumber(text[1..]) is { } opposite)
        {
            return new CellFault("number-invalid", $"“{text}” begins with a dash that is no minus sign of the keyboard.", $"Write {CellText.Write(-opposite)}, with a hyphen.");
        }

        if (StopGroups().IsMatch(text))
        {
            string meant = text.Replace(".", "", StringComparison.Ordinal).Replace(',', '.');
            return new CellFault("number-comma", $"“{text}” has full stops between its thousands.", $"Write {meant}, with nothing between thousands.");
        }

        var currency = WithCurrency().Match(text);
        return currency.Success
            ? new CellFault("number-unit", $"“{text}” carries a currency; {Stated(column)}.", $"Write {currency.Groups[1].Value}{currency.Groups[2].Value} if it is that many of the column's unit.")
            : null;
    }

    private static string Stated(ColumnDefinition column) => column.Unit.Length == 0 ? "the column has no unit"
        : column.Unit.StartsWith("per ", StringComparison.Ordinal) ? $"the column is {column.Unit}"
        : $"the column is in {column.Unit}";

    // One comma before three digits may part thousands or begin the decimals, and a guess would be wrong a thousandfold.
    private static string CommaMend(ColumnDefinition column, string text)
    {
        string whole = text.Replace(",", "", StringComparison.Ordinal);
        bool isEither = text.Count(mark => mark == ',') == 1 && !text.Contains('.', StringComparison.Ordinal)
            && column.Type is ColumnType.Number or ColumnType.Share;
        return isEither
            ? $"Write {whole} if the comma parts thousands, or {text.Replace(',', '.')} if it begins the decimals."
            : $"Write {whole}, without commas.";
    }

    // What is typed with a full stop, such as 9.3, is a day of the year to many spreadsheets; a day of long ago is a number.
    private static string DateMend(string text, int held) => text.StartsWith("20", StringComparison.Ordinal)
        ? $"The spreadsheet took a number such as {int.Parse(text[8..], CultureInfo.InvariantCulture)}.{int.Parse(text[5..7], CultureInfo.InvariantCulture)} for a day: format the cell as a number, then write the number anew."
        : $"The cell holds {held}, shown as a date: format it as a number.";

    // Spreadsheets count days from 1900 on: the year 2026 in a cell for dates is a day of 1905.
    private static int? ShownAsDate(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year >= 1900
            ? (int)date.ToDateTime(TimeOnly.MinValue).ToOADate()
            : null;

    private static string? UnitMend(ColumnDefinition column, Match unit) => unit.Groups[2].Value is "%"
        ? PercentMend(column, unit)
        : $"Write {unit.Groups[1].Value.Replace(',', '.')} if it is that many of the column's unit.";

    private static string? PercentMend(ColumnDefinition column, Match unit)
    {
        bool isPercent = column.Type == ColumnType.Share || column.Maximum == 1m || column.Unit is "multiple" or "fraction or years";
        return isPercent && CellText.ParseNumber(unit.Groups[1].Value.Replace(',', '.')) is { } value
            ? $"Write {CellText.Write(value / 100m)}."
            : null;
    }

    [GeneratedRegex(@"(?<=\d)[\s'](?=\d{3}(\D|$))")]
    private static partial Regex Grouping();

    [GeneratedRegex(@"(?<!\d)(19|20|21)\d\d(?!\d)")]
    private static partial Regex YearWithin();

    [GeneratedRegex(@"^[+-]?[1-9]\d{0,2}(,\d{3})+(\.\d+)?$")]
    private static partial Regex CommaGroups();

    [GeneratedRegex(@"^[+-]?[1-9]\d{0,2}((\.\d{3}){2,}(,\d+)?|\.\d{3},\d+)$")]
    private static partial Regex StopGroups();

    [GeneratedRegex(@"^(?:\p{Sc}\s*([+-]?\d+(?:\.\d+)?)|([+-]?\d+(?:\.\d+)?)\s*\p{Sc})$")]
    private static partial Regex WithCurrency();

    [GeneratedRegex(@"^[+-]?\d+([.,]\d+)?$")]
    private static partial Regex DecimalComma();

    [GeneratedRegex(@"^([+-]?\d+(?:[.,]\d+)?)\s*(%|\p{L}[\p{L}\d³².·/ ]*|°)$")]
    private static partial Regex NumberThenUnit();
}
