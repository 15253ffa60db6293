namespace Jospar.Planning.Report.Wording;

/// <summary>
/// Amounts with their units in running text. What is counted one by one, jobs and projects, is whole, unless less than one of it is
/// what matters, and has its unit in the form that goes with the number.
/// </summary>
internal sealed class QuantityText(ReportTexts texts, FigureFormat figures, Names names)
{
    /// <summary>An amount of <paramref name="unit"/>, a word of the package; <paramref name="isOf"/> where it stands after "of", "at most" or "missing".</summary>
    public string Of(decimal amount, string unit, int digits = FigureFormat.TextDigits, bool isOf = false)
    {
        string key = KeyOf(unit) + (isOf ? ".of" : "");
        return texts.Find(key) is null
            ? $"{Number(amount, unit, digits)}\u00A0{names.OfUnit(unit)}".TrimEnd('\u00A0')
            : texts.Plural(key, Rounded(amount, unit, digits), Number(amount, unit, digits));
    }

    /// <summary>The same without the unit.</summary>
    public string Number(decimal amount, string unit, int digits = FigureFormat.TextDigits) =>
        IsWhole(amount, unit, digits) ? figures.Count(amount) : figures.InText(amount, digits);

    private decimal Rounded(decimal amount, string unit, int digits) => IsWhole(amount, unit, digits)
        ? decimal.Round(amount, MidpointRounding.AwayFromZero)
        : FigureFormat.Significant(amount, digits);

    private bool IsWhole(decimal amount, string unit, int digits) =>
        digits <= FigureFormat.TextDigits && Math.Abs(amount) >= 1m && texts.Find(KeyOf(unit)) is not null;

    private static string KeyOf(string unit) => $"count.{unit}";
}
