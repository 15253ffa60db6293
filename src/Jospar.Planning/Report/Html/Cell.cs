using Jospar.Domain;

namespace Jospar.Planning.Report.Html;

/// <summary>One cell of a table.</summary>
/// <param name="Text">What stands in it.</param>
/// <param name="IsNumber">Whether it is set to the right in tabular figures.</param>
/// <param name="Asked">Where it comes from, shown on demand.</param>
/// <param name="Class">A style class.</param>
/// <param name="Language">Its language, where that is another one than the page's.</param>
internal sealed record Cell(
    string Text,
    bool IsNumber = false,
    Provenance? Asked = null,
    string? Class = null,
    string? Language = null)
{
    /// <summary>A cell of words.</summary>
    public static implicit operator Cell(string text) => new(text);
}
