namespace Jospar.Packages.Reading;

/// <summary>What spreadsheets write into a cell whose formula failed, and what scripts leave of one that was never computed.</summary>
internal static class CellFaults
{
    // No text of a sheet can hold this letter, so that a text such as =SUM is told from a formula.
    private const char FormulaMark = '\u0001';

    private static readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase)
    {
        "#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA",
        "#SPILL!", "#CALC!", "#FIELD!", "#BLOCKED!", "#CONNECT!", "#UNKNOWN!",
    };

    /// <summary>The text that stands for a formula of a sheet that was never computed.</summary>
    public static string OfFormula(string formula) => $"{FormulaMark}={formula}";

    /// <summary>Whether a text stands for a formula that was never computed.</summary>
    public static bool IsFormula(string text) => text.StartsWith($"{FormulaMark}=", StringComparison.Ordinal);

    /// <summary>The text as a reader may see it.</summary>
    public static string Shown(string text) => IsFormula(text) ? text[1..] : text;

    /// <summary>Whether a text is the name of a failed formula.</summary>
    public static bool IsFault(string text) => text.Length > 0 && text[0] == '#' && _names.Contains(text);
}
