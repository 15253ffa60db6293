using System.Globalization;

namespace Jospar.Queue.Broker;

/// <summary>Words that anyone may have sent, fit to be shown: on one line, and nothing that a terminal would obey.</summary>
internal static class OneLine
{
    /// <summary>The text with a space for each line end and for each character that is not to be seen.</summary>
    public static string Of(string text) => string.Concat(text.ReplaceLineEndings(" ").Select(letter => IsHidden(letter) ? ' ' : letter));

    private static bool IsHidden(char letter) => char.GetUnicodeCategory(letter)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
