using System.Text;

namespace Jospar.Packages.Reading;

/// <summary>Text in one of the encodings of one byte a letter in which spreadsheets save: Windows-1251 or Windows-1252.</summary>
/// <param name="Page">The number of the encoding.</param>
internal sealed record WindowsText(int Page)
{
    private const int Cyrillic = 1251;
    private const int Western = 1252;

    /// <summary>The encoding that bytes are in by all appearance: Cyrillic words are of high bytes alone, in Latin words they stand between letters.</summary>
    public static WindowsText Of(ReadOnlySpan<byte> bytes)
    {
        int within = 0;
        int together = 0;
        for (int i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] < 0x80)
            {
                continue;
            }

            byte before = i > 0 ? bytes[i - 1] : (byte)' ';
            byte after = i + 1 < bytes.Length ? bytes[i + 1] : (byte)' ';
            together += before >= 0x80 || after >= 0x80 ? 1 : 0;
            within += before < 0x80 && after < 0x80 && (char.IsAsciiLetter((char)before) || char.IsAsciiLetter((char)after)) ? 1 : 0;
        }

        return new WindowsText(within > together ? Western : Cyrillic);
    }

    /// <summary>How a file in it is mended. What is read as Western may be of a neighbour: most of their letters are the same bytes.</summary>
    public string Mend
    {
        get
        {
            string mend = $"Save the file as “CSV UTF-8”, or convert it: iconv -f WINDOWS-{Page} -t UTF-8.";
            return Page == Western
                ? $"{mend} Where names read wrong so, it is a neighbour's: WINDOWS-1250 for Central European letters, -1254 for Turkish, -1257 for Baltic ones."
                : mend;
        }
    }

    /// <summary>What bytes say.</summary>
    public string Decode(ReadOnlySpan<byte> bytes) => CodePagesEncodingProvider.Instance.GetEncoding(Page)!.GetString(bytes);
}
