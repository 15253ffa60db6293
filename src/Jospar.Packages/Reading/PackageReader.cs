using Jospar.Packages.Findings;
using Jospar.Packages.Format;

namespace Jospar.Packages.Reading;

/// <summary>Reads a package from a folder, a zip or a workbook.</summary>
public static class PackageReader
{
    // What tells a plan's folder, and what is kept there of the package that it was made from.
    private const string PlanFile = "plan.json";
    private const string PackageOfPlan = "package.zip";

    /// <summary>How the package at a path is kept, by its name.</summary>
    public static PackageKind KindOf(string path) => Path.GetExtension(path).ToUpperInvariant() switch
    {
        ".ZIP" => PackageKind.Zip,
        ".XLSX" or ".XLSM" => PackageKind.Workbook,
        _ => PackageKind.Folder,
    };

    /// <summary>The tables of what lies at <paramref name="path"/>; empty where they could not be read, which is a finding.</summary>
    internal static Package? Read(string path, ReadLimits limits, FindingCollector findings)
    {
        try
        {
            if (KindOf(path) == PackageKind.Folder)
            {
                PackageFolder.At(path).PutBack();
            }

            return Directory.Exists(path) ? ReadFolder(path, limits, findings)
                : File.Exists(path) ? ReadFile(path, limits, findings)
                : Refuse("package-missing", $"There is nothing at {path}.", findings);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return Refuse("package-unreadable", fault.Message, findings);
        }
    }

    private static Package? ReadFolder(string path, ReadLimits limits, FindingCollector findings)
    {
        if (File.Exists(Path.Combine(path, PlanFile)) && !File.Exists(Path.Combine(path, PackageFormat.TermsFileName)))
        {
            string name = Path.GetFileName(Path.TrimEndingDirectorySeparator(path));
            return Refuse("package-is-plan", $"{name} is a plan; its package is {name}/{PackageOfPlan}.", findings);
        }

        using var files = new FolderFiles(path);
        return new FileSetReader(files, limits, findings).Read();
    }

    private static Package? ReadFile(string path, ReadLimits limits, FindingCollector findings)
    {
        var kind = KindOf(path);
        if (kind == PackageKind.Folder)
        {
            return Refuse("package-kind", $"{Path.GetFileName(path)} is neither a folder nor a .zip nor an .xlsx.", findings, IsOtherSheet(path) ? "Save it as .xlsx and give that." : null);
        }

        try
        {
            using var stream = File.OpenRead(path);
            return kind == PackageKind.Zip ? ReadZip(stream, limits, findings) : ReadWorkbook(stream, limits, findings);
        }
        catch (Exception fault) when (UnreadableFile.IsThrown(fault))
        {
            return Refuse("package-unreadable", UnreadableFile.Describe(path, fault), findings);
        }
    }

    private static Package? ReadZip(Stream stream, ReadLimits limits, FindingCollector findings)
    {
        using var files = new ZipFiles(stream, limits, findings);
        return files.IsRefused ? null
            : files.Names.Contains(PlanFile) && !files.Names.Contains(PackageFormat.TermsFileName)
            ? Refuse("package-is-plan", $"The zip holds a plan; its package is the file {PackageOfPlan} in it.", findings, $"Unpack it, and give {PackageOfPlan}.")
            : new FileSetReader(files, limits, findings).Read();
    }

    private static Package? ReadWorkbook(Stream stream, ReadLimits limits, FindingCollector findings)
    {
        byte[]? bytes = BoundedReading.ReadAll(stream, limits.FileBytes);
        return bytes is null
            ? Refuse("file-too-large", $"The file is larger than {limits.FileBytes >> 20} MiB.", findings)
            : new WorkbookReader(limits, findings).Read(bytes);
    }

    private static bool IsOtherSheet(string path) => Path.GetExtension(path).ToLowerInvariant() is ".xls" or ".xlsb" or ".ods" or ".numbers";

    private static Package? Refuse(string code, string message, FindingCollector findings, string? mend = null)
    {
        // Messages of the system end with a full stop or without one.
        findings.AddAt("", code, null, null, null, message.TrimEnd('.') + ".", mend);
        return null;
    }
}
