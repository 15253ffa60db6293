using System.IO.Compression;

namespace Jospar.Tests.Packages;

/// <summary>Edits of a workbook that no program would make, straight in its XML.</summary>
internal static class WorkbookText
{
    /// <summary>Replaces a text wherever it stands; fails where it stands nowhere.</summary>
    public static void Replace(string workbook, string old, string replacement)
    {
        using var archive = ZipFile.Open(workbook, ZipArchiveMode.Update);
        bool isFound = false;
        foreach (var entry in archive.Entries.Where(entry => entry.FullName.EndsWith(".xml", StringComparison.Ordinal)).ToList())
        {
            string text = TextOf(entry);
            if (text.Contains(old, StringComparison.Ordinal))
            {
                isFound = true;
                Write(entry, text.Replace(old, replacement, StringComparison.Ordinal));
            }
        }

        Assert.True(isFound, $"{old} stands nowhere in the workbook.");
    }

    private static string TextOf(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open());
        return reader.ReadToEnd();
    }

    private static void Write(ZipArchiveEntry entry, string text)
    {
        using var stream = entry.Open();
        stream.SetLength(0);
        using var writer = new StreamWriter(stream);
        writer.Write(text);
    }
}
