using System.Globalization;
using System.Text;

namespace Jospar.Optimisation.Files;

/// <summary>
/// The names of a model's columns and rows as LP and MPS files bear them. <c>block[label]</c> is written
/// <c>block(label)</c>; letters, digits, <c>_</c>, <c>,</c> and <c>.</c> stay as they are, <c>-</c> is written <c>~</c>
/// (readers take it for a minus), and any other character as its code point in braces, <c>{20}</c> for a space: no two
/// names fall together. A name that begins like a number gets a <c>_</c> before it. A name that is longer than readers
/// take, or that occurs twice, is written with its position, <c>block(#17)</c>.
/// </summary>
public static class FileNames
{
    /// <summary>The longest name that is written out; HiGHS reads up to 255 characters of an LP name.</summary>
    public const int Longest = 240;

    /// <summary>Names of all columns, in order.</summary>
    public static string[] OfColumns(Model model)
    {
        ArgumentNullException.ThrowIfNull(model);
        string[] names = new string[model.ColumnCount];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (VariableBlock block in model.Variables)
        {
            for (int index = 0; index < block.Count; index++)
            {
                names[block[index]] = Distinct(seen, block.Name, block.Label(index), index);
            }
        }

        return names;
    }

    /// <summary>Names of all rows, in order.</summary>
    public static string[] OfRows(Model model)
    {
        ArgumentNullException.ThrowIfNull(model);
        string[] names = new string[model.RowCount];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (ConstraintBlock block in model.Constraints)
        {
            for (int index = 0; index < block.Count; index++)
            {
                names[block[index]] = Distinct(seen, block.Name, block.Label(index), index);
            }
        }

        return names;
    }

    /// <summary>One name.</summary>
    public static string Of(string block, string label)
    {
        ArgumentNullException.ThrowIfNull(block);
        ArgumentNullException.ThrowIfNull(label);
        var text = new StringBuilder(block.Length + label.Length + 2);
        if (LooksLikeNumber(block))
        {
            text.Append('_');
        }

        Append(text, block);
        text.Append('(');
        Append(text, label);
        return text.Append(')').ToString();
    }

    private static string Distinct(HashSet<string> seen, string block, string label, int index)
    {
        string name = Of(block, label);
        if (name.Length <= Longest && seen.Add(name))
        {
            return name;
        }

        name = Of(block, string.Empty).Replace(")", string.Create(CultureInfo.InvariantCulture, $"#{index})"), StringComparison.Ordinal);
        seen.Add(name);
        return name;
    }

    // Readers try a number first, and take "e5" for one too.
    private static bool LooksLikeNumber(string block) =>
        block.Length == 0
        || !char.IsAsciiLetter(block[0])
        || (block[0] is 'e' or 'E' && (block.Length == 1 || char.IsAsciiDigit(block[1])));

    private static void Append(StringBuilder text, string part)
    {
        foreach (Rune rune in part.EnumerateRunes())
        {
            if (rune.IsAscii && ((char)rune.Value is '_' or ',' or '.' || char.IsAsciiLetterOrDigit((char)rune.Value)))
            {
                text.Append((char)rune.Value);
            }
            else if (rune.Value == '-')
            {
                text.Append('~');
            }
            else
            {
                text.Append(CultureInfo.InvariantCulture, $"{{{rune.Value:x}}}");
            }
        }
    }
}
