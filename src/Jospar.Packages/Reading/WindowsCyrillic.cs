using System.Text;

namespace Jospar.Packages.Reading;

/// <summary>Windows-1251, in which spreadsheets of the region were long saved.</summary>
internal static class WindowsCyrillic
{
    private static readonly Encoding _encoding =
        CodePagesEncodingProvider.Instance.GetEncoding(1251, new EncoderExceptionFallback(), new DecoderReplacementFallback("?"))!;

    private static readonly UTF8Encoding _strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>
    /// What a text said before its UTF-8 bytes were taken for Windows-1251 (“РџР°РІР»РѕРґР°СЂ” was “Павлодар”), or
    /// nothing where that did not happen.
    /// </summary>
    public static string? Unscramble(string text)
    {
        if (text.AsSpan().IndexOfAny("РСТУ") < 0)
        {
            return null;
        }

        try
        {
            string original = _strict.GetString(_encoding.GetBytes(text));
            return original.Length <= text.Length - 2 && original.Any(mark => mark is >= 'Ѐ' and <= 'ӿ') ? original : null;
        }
        catch (ArgumentException)
        {
            // Encoder and decoder faults both mean that the text is what it seems to be.
            return null;
        }
    }
}
