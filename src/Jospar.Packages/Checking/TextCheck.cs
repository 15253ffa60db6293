using Jospar.Packages.Findings;
using Jospar.Packages.Reading;

namespace Jospar.Packages.Checking;

/// <summary>Checks what happens to texts on their way through spreadsheets: lost letters, wrong encodings, twins of letters.</summary>
internal static class TextCheck
{
    /// <summary>What is wrong with a text, if anything.</summary>
    public static CellFault? Check(string text)
    {
        if (text.Any(mark => char.IsControl(mark) && mark is not ('\n' or '\t')) || HasHalfPair(text))
        {
            return new CellFault("text-control", "The text holds a control character, which no spreadsheet can keep.");
        }

        if (text.Any(TurnsDirection))
        {
            return new CellFault("text-control", "The text holds a character that turns round the direction of reading, so that it shows other than what it says.");
        }

        if (System.Text.Ascii.IsValid(text))
        {
            return null;
        }

        if (text.Contains('\uFFFD', StringComparison.Ordinal))
        {
            return new CellFault("text-lost", "Letters were lost in an earlier conversion: the text holds the replacement mark “\uFFFD”.");
        }

        if (WindowsCyrillic.Unscramble(text) is { } original)
        {
            return new CellFault("text-scrambled", "The text was read in the wrong encoding before it came here.", $"Write “{original}”.");
        }

        return MixedWord(text) is { } word
            ? new CellFault("text-mixed-alphabets", $"The word “{word}” mixes Latin and Cyrillic letters that look alike, so that no search finds it.")
            : null;
    }

    /// <summary>What is wrong with a name: as with any text, and that it stands in lines of its own making wherever it is told.</summary>
    public static CellFault? CheckName(string name) => name.AsSpan().ContainsAny('\n', '\t')
        ? new CellFault("text-control", "The name holds a line break or a tab.", "Write it on one line.")
        : Check(name);

    private static bool TurnsDirection(char mark) => mark is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    private static bool HasHalfPair(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]) || text[i] is '\uFFFE' or '\uFFFF')
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The first word of both alphabets in which the letters of one of them all have twins in the other.</summary>
    private static string? MixedWord(string text)
    {
        int start = 0;
        for (int i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsLetter(text[i]))
            {
                continue;
            }

            if (IsMixed(text.AsSpan(start, i - start)))
            {
                return text[start..i];
            }

            start = i + 1;
        }

        return null;
    }

    private static bool IsMixed(ReadOnlySpan<char> word)
    {
        int latin = 0;
        int cyrillic = 0;
        int latinTwins = 0;
        int cyrillicTwins = 0;
        foreach (char letter in word)
        {
            bool isLatin = char.IsAsciiLetter(letter);
            bool isCyrillic = letter is >= 'Ѐ' and <= 'ӿ';
            latin += isLatin ? 1 : 0;
            cyrillic += isCyrillic ? 1 : 0;
            latinTwins += isLatin && NearestName.HasTwin(letter) ? 1 : 0;
            cyrillicTwins += isCyrillic && NearestName.HasTwin(letter) ? 1 : 0;
        }

        return latin > 0 && cyrillic > 0 && (latin == latinTwins || cyrillic == cyrillicTwins);
    }
}
