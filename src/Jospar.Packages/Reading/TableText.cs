using System.Buffers;
using System.Text;
using System.Text.Unicode;
using Jospar.Packages.Findings;

namespace Jospar.Packages.Reading;

/// <summary>Turns the bytes of a file into text, and says which encoding they are in where it is not UTF-8.</summary>
internal static class TableText
{
    private const int Excerpt = 60;

    /// <summary>The text of a file, or nothing and a finding where it cannot be read as UTF-8.</summary>
    public static string? Decode(string file, byte[] bytes, FindingCollector findings)
    {
        var span = bytes.AsSpan();
        if (span.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            span = span[3..];
        }

        if (LooksLikeUtf16(span))
        {
            findings.AddAt(
                file, "encoding", 1, null, null,
                "The file is saved as UTF-16, which Excel calls “Unicode text”, and not as UTF-8.",
                file.EndsWith(".csv", StringComparison.Ordinal) ? "Save it as “CSV UTF-8”, with commas between columns." : "Save it as UTF-8.");
            return null;
        }

        char[] text = ArrayPool<char>.Shared.Rent(span.Length);
        try
        {
            var status = Utf8.ToUtf16(span, text, out int read, out int written, replaceInvalidSequences: false);
            if (status == OperationStatus.Done)
            {
                return new string(text, 0, written);
            }

            ReportInvalid(file, span, read, findings);
            return null;
        }
        finally
        {
            ArrayPool<char>.Shared.Return(text);
        }
    }

    private static bool LooksLikeUtf16(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return true;
        }

        var head = bytes[..Math.Min(bytes.Length, 200)];
        return head.Length >= 8 && head.Count((byte)0) >= head.Length / 3;
    }

    private static void ReportInvalid(string file, ReadOnlySpan<byte> bytes, int at, FindingCollector findings)
    {
        int row = bytes[..at].Count((byte)'\n') + 1;
        int start = bytes[..at].LastIndexOf((byte)'\n') + 1;
        int length = bytes[start..].IndexOfAny((byte)'\r', (byte)'\n');
        var line = bytes[start..(length < 0 ? bytes.Length : start + length)];
        var text = WindowsText.Of(bytes);
        string shown = text.Decode(line[..Math.Min(line.Length, Excerpt)]);
        findings.AddAt(
            file, "encoding", row, null, shown, $"Row {row} is not UTF-8; read as Windows-{text.Page} it begins with “{shown}”.", text.Mend);
    }
}
