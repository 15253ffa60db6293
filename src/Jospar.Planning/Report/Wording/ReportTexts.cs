using System.Globalization;
using Jospar.Domain;

namespace Jospar.Planning.Report.Wording;

/// <summary>The interface's words, from the one table that holds them in every language.</summary>
internal sealed class ReportTexts
{
    private static readonly Lazy<Dictionary<string, string[]>> Table = new(ReadTable);

    private readonly int _column;

    private ReportTexts(string language, int column) => (Language, _column) = (language, column);

    /// <summary>The languages in the order of the table's columns.</summary>
    public static IReadOnlyList<string> Languages => LocalisedText.Languages;

    /// <summary>Every key of the table.</summary>
    public static IEnumerable<string> Keys => Table.Value.Keys;

    /// <summary>The language: <c>en</c>, <c>kk</c> or <c>ru</c>.</summary>
    public string Language { get; }

    /// <summary>The text of a key. Throws <see cref="KeyNotFoundException"/> when the table has no such key.</summary>
    public string this[string key] => Find(key) ?? throw new KeyNotFoundException($"The report has no text '{key}'.");

    /// <summary>The words of one language. Throws <see cref="ArgumentException"/> for another one.</summary>
    public static ReportTexts In(string language)
    {
        int column = Languages.ToList().IndexOf(language);
        return column >= 0
            ? new ReportTexts(language, column)
            : throw new ArgumentException($"A report is written in en, kk or ru, not in '{language}'.", nameof(language));
    }

    /// <summary>The text of a key, if the table has it.</summary>
    public string? Find(string key) => Table.Value.TryGetValue(key, out var row) ? row[_column] : null;

    /// <summary>A text with its places <c>{0}</c>, <c>{1}</c> … filled.</summary>
    public string Format(string key, params object[] values) => Fill(this[key], values);

    /// <summary>
    /// A text in the form that goes with a number: <c>one|other</c> in English, <c>one|few|many</c> in Russian, one
    /// form in Kazakh but where a pronoun asks for two. The number is no part of the values.
    /// </summary>
    public string Plural(string key, decimal number, params object[] values)
    {
        string[] forms = this[key].Split('|');
        return Fill(forms[Math.Min(Form(number), forms.Length - 1)], values);
    }

    // A unit that is cut short ends in a full stop of its own, such as «ед.»; a sentence has one.
    private static string Fill(string text, object[] values)
    {
        string filled = string.Format(CultureInfo.InvariantCulture, text, values);
        return filled.EndsWith("..", StringComparison.Ordinal) && !filled.EndsWith("...", StringComparison.Ordinal) ? filled[..^1] : filled;
    }

    private int Form(decimal number) => Language switch
    {
        "ru" => RussianForm(Math.Abs(number)),
        _ => number == 1 ? 0 : 1,
    };

    private static int RussianForm(decimal number)
    {
        if (number != decimal.Truncate(number))
        {
            return 1;
        }

        decimal last = number % 10;
        bool isTeen = number % 100 is >= 11 and <= 14;
        return last == 1 && !isTeen ? 0 : last is >= 2 and <= 4 && !isTeen ? 1 : 2;
    }

    private static Dictionary<string, string[]> ReadTable() => ReportAssets.GetText("texts.tsv")
        .Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Skip(1)
        .Select(line => line.Split('\t'))
        .ToDictionary(row => row[0], row => row[1..], StringComparer.Ordinal);
}
