namespace Jospar.Planning.Report.Wording;

/// <summary>
/// The language of texts that packages have in one language only: titles of sources, reasons of assumptions, speakers and what
/// was last reported. Screen readers pronounce each by what it is marked with.
/// </summary>
internal static class OwnLanguage
{
    /// <summary>
    /// <c>en</c> for a text in Latin letters on a page of another language; nothing where page and text agree, or the letters
    /// do not tell: Cyrillic ones may be Kazakh or Russian.
    /// </summary>
    public static string? Of(string? text, ReportTexts page) =>
        page.Language != "en" && text is not null && text.Any(char.IsAsciiLetter) && !text.Any(IsCyrillic) ? "en" : null;

    private static bool IsCyrillic(char letter) => letter is >= '\u0400' and <= '\u052F';
}
