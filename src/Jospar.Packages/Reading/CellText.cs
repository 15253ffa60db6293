using System.Globalization;
using System.Text;
using Jospar.Packages.Format;

namespace Jospar.Packages.Reading;

/// <summary>The one way in which each value is written, so that equal values are equal texts.</summary>
internal static class CellText
{
    private const string DecimalForm = "0.############################";
    private const decimal SmallestDecimal = 1e-28m;
    private const NumberStyles NumberForm = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    /// <summary>The normalised text of a cell; text that does not suit its column's type is left as it is.</summary>
    public static string Normalise(ColumnDefinition column, string raw)
    {
        string text = Clean(raw);
        return text.Length == 0 ? "" : column.Type switch
        {
            ColumnType.Integer when ThousandStops.MayPart(text) => text,
            ColumnType.Number or ColumnType.Integer or ColumnType.Year or ColumnType.Share => Number(text),
            ColumnType.YesNo or ColumnType.Choice => Word(column, text),
            ColumnType.List => List(text, column.IsNumericList),
            _ => text,
        };
    }

    /// <summary>
    /// The number that a text says with a full stop and no other marks, if it does and a decimal bears it: one that is too
    /// large is none, nor is one so small that nothing would be left of it.
    /// </summary>
    public static decimal? ParseNumber(string text) =>
        decimal.TryParse(text, NumberForm, CultureInfo.InvariantCulture, out decimal value) && (value != 0m || SaysZero(text))
            ? value
            : null;

    /// <summary>
    /// For a number that no decimal bears, the largest or the smallest decimal of its sign, which fails wherever the
    /// number itself would; nothing for other texts.
    /// </summary>
    public static decimal? FindExtreme(string text)
    {
        if (!text.Any(char.IsAsciiDigit) || !double.TryParse(text, NumberForm, CultureInfo.InvariantCulture, out double value))
        {
            return null;
        }

        decimal extreme = Math.Abs(value) >= 1.0 ? decimal.MaxValue : SmallestDecimal;
        return double.IsNegative(value) ? -extreme : extreme;
    }

    /// <summary>A number without needless zeros, signs or exponents.</summary>
    public static string Write(decimal value) => value == 0m ? "0" : value.ToString(DecimalForm, CultureInfo.InvariantCulture);

    /// <summary>Whether a list lacks one of its parts; a semicolon at the end is none.</summary>
    public static bool HasGap(string list) => list.Trim().Split(';').SkipLast(1).Any(string.IsNullOrWhiteSpace);

    /// <summary>The parts of a list.</summary>
    public static string[] Parts(string list) => list.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Whether white space or an invisible mark stands at either end.</summary>
    public static bool HasLooseEnds(string raw) => raw.Length > 0 && (IsBlank(raw[0]) || IsBlank(raw[^1]));

    /// <summary>A text without white space and invisible marks at its ends, with its letters composed.</summary>
    public static string Clean(string raw)
    {
        int start = 0;
        int end = raw.Length;
        while (start < end && IsBlank(raw[start]))
        {
            start++;
        }

        while (end > start && IsBlank(raw[end - 1]))
        {
            end--;
        }

        string text = raw[start..end];
        return Ascii.IsValid(text) && !text.Contains('\r', StringComparison.Ordinal) ? text : Compose(text);
    }

    private static string Compose(string text)
    {
        string lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        try
        {
            return lines.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            // Half a surrogate pair cannot be composed; the check of texts reports it.
            return lines;
        }
    }

    private static bool IsBlank(char mark) => char.IsWhiteSpace(mark) || mark is '\u200B' or '\uFEFF';

    private static bool SaysZero(string text) => text.AsSpan(0, LengthOfDigits(text)).IndexOfAnyInRange('1', '9') < 0;

    private static int LengthOfDigits(string text) => text.AsSpan().IndexOfAny('e', 'E') is >= 0 and var at ? at : text.Length;

    // A word that the column does not know is told as it was written.
    private static string Word(ColumnDefinition column, string text)
    {
        string lower = text.ToLowerInvariant();
        bool isKnown = column.Type == ColumnType.YesNo ? lower is "yes" or "no" : column.Choices.Contains(lower);
        return isKnown ? lower : text;
    }

    private static string Number(string text) => ParseNumber(text) is { } value ? Write(value) : text;

    private static string List(string text, bool isNumeric) =>
        string.Join(';', Parts(text).Select(part => isNumeric ? Number(part) : part));
}
