using System.Collections.Frozen;
using Jospar.Packages.Format;

namespace Jospar.Packages.Rules;

/// <summary>A unit that the checks know, from the embedded <c>units.csv</c>.</summary>
/// <param name="Name">How it is written.</param>
/// <param name="Dimension">What it measures: mass, energy, volume, area.</param>
/// <param name="Factor">How many of the dimension's base unit it is; tonnes for mass.</param>
internal sealed record MeasureUnit(string Name, string Dimension, decimal Factor)
{
    private static readonly FrozenDictionary<string, MeasureUnit> _byName;
    private static readonly FrozenDictionary<string, MeasureUnit> _bySpelling;

    static MeasureUnit()
    {
        var rows = EmbeddedTable.Read("units.csv");
        var units = rows.ConvertAll(row => new MeasureUnit(
            row["unit"], row["dimension"], decimal.Parse(row["factor"], System.Globalization.CultureInfo.InvariantCulture)));
        _byName = units.ToFrozenDictionary(unit => unit.Name, StringComparer.Ordinal);
        _bySpelling = rows
            .SelectMany((row, i) => row["spellings"].Split(';').Select(spelling => (spelling, units[i])))
            .ToFrozenDictionary(pair => pair.spelling, pair => pair.Item2, StringComparer.Ordinal);
    }

    /// <summary>The unit that a text begins with (“kt of aluminium” is kt), if it is known.</summary>
    public static MeasureUnit? Find(string text) => _byName.GetValueOrDefault(Head(text));

    /// <summary>The unit that a text means under another spelling.</summary>
    public static MeasureUnit? FindMisspelt(string text) => _bySpelling.GetValueOrDefault(Head(text));

    private static string Head(string text)
    {
        int end = text.IndexOf(" of ", StringComparison.Ordinal);
        return end < 0 ? text : text[..end];
    }
}
