namespace Jospar.Planning.Report.Wording;

/// <summary>Amounts with their units in running text; of what is counted one by one, the unit in the form that goes with the number.</summary>
internal sealed class QuantityText(ReportTexts texts, FigureFormat figures, Names names)
{
    /// <summary>An amount of <paramref name="unit"/>, a word of the package; <paramref name="isOf"/> where it stands after "of", "at most" or "missing".</summary>
    public string Of(decimal amount, string unit, int digits = FigureFormat.TextDigits, bool isOf = false)
    {
        string number = figures.InText(amount, digits);
        string key = $"count.{unit}{(isOf ? ".of" : "")}";
        return texts.Find(key) is null
            ? $"{number}\u00A0{names.OfUnit(unit)}".TrimEnd('\u00A0')
            : texts.Plural(key, FigureFormat.Significant(amount, digits), number);
    }
}
