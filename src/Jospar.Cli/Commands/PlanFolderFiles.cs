using Jospar.Packages.Writing;
using Jospar.Planning.Plans;
using Jospar.Planning.Plans.Folder;

namespace Jospar.Cli.Commands;

/// <summary>A plan's folder on disk: its tables and the package that it was made from, so that the folder speaks for itself.</summary>
internal static class PlanFolderFiles
{
    /// <summary>Writes the folder beside its place and moves it there.</summary>
    public static void Write(string path, PackageInput input, Plan plan, params IEnumerable<PlanCompanion> others) => PlanFolderWriter.Write(
        path, plan, input.Programme, [new PlanCompanion(PlanFormat.ArchiveFile, ArchiveOf(input)), .. others]);

    /// <summary>The package as a zip; the same package gives the same bytes.</summary>
    internal static byte[] ArchiveOf(PackageInput input)
    {
        using var stream = new MemoryStream();
        PackageWriter.WriteZip(input.Package, stream);
        return stream.ToArray();
    }
}
