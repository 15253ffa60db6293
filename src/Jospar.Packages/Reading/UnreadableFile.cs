using Jospar.Packages.Format;

namespace Jospar.Packages.Reading;

/// <summary>What is said of a zip or workbook that cannot be opened.</summary>
internal static class UnreadableFile
{
    /// <summary>Whether an exception is one of a file that cannot be opened or is damaged, and no fault of the program.</summary>
    public static bool IsThrown(Exception fault) => fault is IOException or UnauthorizedAccessException or InvalidDataException;

    /// <summary>What the file is, as far as its first bytes tell; what the libraries said only where they do not.</summary>
    public static string Describe(string path, Exception fault)
    {
        string name = Path.GetFileName(path);
        string kind = PackageReader.KindOf(path) == PackageKind.Zip ? "zip" : "workbook";
        return Beginning(path) switch
        {
            // Zips, and workbooks, which are zips, begin with these letters; the older kind, and any that a password locks, with these bytes.
            [(byte)'P', (byte)'K', ..] => $"The file is damaged: {fault.Message}",
            [0xD0, 0xCF, 0x11, 0xE0] => $"{name} is a workbook of the old kind (.xls) or one with a password; save it as .xlsx without one.",
            _ => $"{name} is no {kind}, whatever its name says; a table of text keeps the name .csv and goes into a folder with the others.",
        };
    }

    private static byte[] Beginning(string path)
    {
        using var stream = File.OpenRead(path);
        byte[] bytes = new byte[4];
        return bytes[..stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)];
    }
}
