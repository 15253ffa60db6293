using System.IO.Compression;
using System.Text;
using Jospar.Files;
using Jospar.Packages.Format;
using Jospar.Packages.Reading;

namespace Jospar.Packages.Writing;

/// <summary>Writes a package as a folder, a zip or a workbook; the same package gives the same bytes.</summary>
public static class PackageWriter
{
    /// <summary>
    /// Writes to <paramref name="path"/>: a name ending in <c>.zip</c> or <c>.xlsx</c> gives one file, any other name a
    /// folder. Each is whole or not there; files of an older package in that folder are removed, foreign ones stay. Throws
    /// <see cref="IOException"/> where the path cannot be written, <see cref="OperationCanceledException"/> where it was stopped
    /// between two files, and <see cref="ArgumentException"/> where a text holds a control character that no workbook can keep
    /// (an error that the check reports).
    /// </summary>
    public static void Write(Package package, string path, CancellationToken stop = default)
    {
        switch (PackageReader.KindOf(path))
        {
            case PackageKind.Zip:
                WholeFile.Write(path, stream => WriteZip(package, stream, stop));
                break;
            case PackageKind.Workbook:
                WholeFile.Write(path, stream => WorkbookWriter.Write(package, stream));
                break;
            default:
                PackageFolder.At(path).Write(Files(package, stop), () => null);
                break;
        }
    }

    /// <summary>Writes the files of the package into a zip.</summary>
    public static void WriteZip(Package package, Stream stream, CancellationToken stop = default)
    {
        using var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var (name, bytes) in Files(package, stop))
        {
            TimelessEntry.Add(archive, name, entry => entry.Write(bytes));
        }
    }

    private static IEnumerable<(string Name, byte[] Bytes)> Files(Package package, CancellationToken stop)
    {
        foreach (var (name, text) in CanonicalText.Files(package).Append((DataPackageDescriptor.FileName, DataPackageDescriptor.Write(package))))
        {
            stop.ThrowIfCancellationRequested();
            yield return (name, Encoding.UTF8.GetBytes(text));
        }

        if (!package.Boundaries.IsEmpty)
        {
            yield return (PackageFormat.BoundariesFileName, [.. package.Boundaries]);
        }
    }
}
