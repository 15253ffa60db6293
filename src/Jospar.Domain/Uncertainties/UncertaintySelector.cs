namespace Jospar.Domain;

/// <summary>
/// What an uncertainty is about; an empty field lets everything pass. A field is an id or a word, in which <c>*</c> stands
/// for any letters.
/// </summary>
/// <param name="Commodity">Commodities: of prices and demands; what a unit makes, of its output.</param>
/// <param name="Family">The family of the commodity, or of the project.</param>
/// <param name="Project">Projects.</param>
/// <param name="Facility">Existing facilities (output only).</param>
/// <param name="Sector">The project's sector.</param>
/// <param name="Tag">One of the project's tags.</param>
/// <param name="Place">The place of the demand, the unit or the site, or one that it lies in.</param>
/// <param name="Fund">Funds.</param>
public sealed record UncertaintySelector(
    string? Commodity = null,
    string? Family = null,
    string? Project = null,
    string? Facility = null,
    string? Sector = null,
    string? Tag = null,
    string? Place = null,
    string? Fund = null)
{
    /// <summary>Whether a pattern lets a text pass: an empty pattern lets all pass, <c>*</c> stands for any letters.</summary>
    public static bool Passes(string? pattern, string? text)
    {
        if (pattern is null)
        {
            return true;
        }

        if (text is null)
        {
            return false;
        }

        string[] parts = pattern.Split('*');
        return parts.Length == 1
            ? string.Equals(pattern, text, StringComparison.Ordinal)
            : text.Length >= parts[0].Length + parts[^1].Length
                && text.StartsWith(parts[0], StringComparison.Ordinal)
                && text.EndsWith(parts[^1], StringComparison.Ordinal)
                && HoldsInOrder(text.AsSpan(parts[0].Length, text.Length - parts[0].Length - parts[^1].Length), parts.AsSpan(1, parts.Length - 2));
    }

    private static bool HoldsInOrder(ReadOnlySpan<char> text, ReadOnlySpan<string> parts)
    {
        foreach (string part in parts)
        {
            int at = text.IndexOf(part, StringComparison.Ordinal);
            if (at < 0)
            {
                return false;
            }

            text = text[(at + part.Length)..];
        }

        return true;
    }
}
