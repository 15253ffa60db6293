namespace Jospar.Packages.Reading;

/// <summary>What spreadsheets write into a cell whose formula failed.</summary>
internal static class CellFaults
{
    private static readonly HashSet<string> _names = ["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA"];

    /// <summary>Whether a text is the name of a failed formula.</summary>
    public static bool IsFault(string text) => text.Length > 0 && text[0] == '#' && _names.Contains(text);
}
