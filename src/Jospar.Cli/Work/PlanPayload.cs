using System.IO.Compression;
using Jospar.Files;
using Jospar.Packages.Checking;
using Jospar.Packages.Reading;
using Jospar.Packages.Writing;
using Jospar.Planning.Plans;
using Jospar.Planning.Plans.Folder;

namespace Jospar.Cli.Work;

/// <summary>
/// What every job about a plan needs, as a zip: the package under the name that a plan folder keeps it by, and the plan's own
/// files beside it. The same package and plan give the same bytes.
/// </summary>
internal static class PlanPayload
{
    private static IEnumerable<string> PlanFiles => PlanFormat.Tables.Select(table => table.FileName).Prepend(PlanFormat.PlanFile);

    /// <summary>Packs the package and the plan in <paramref name="folder"/>. Throws <see cref="IOException"/> where the disk refuses.</summary>
    public static byte[] Write(Package package, string folder)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            TimelessEntry.Add(archive, PlanFormat.ArchiveFile, entry => PackageWriter.WriteZip(package, entry));
            foreach (var name in PlanFiles)
            {
                TimelessEntry.Add(archive, name, entry => entry.Write(File.ReadAllBytes(Path.Combine(folder, name))));
            }
        }

        return stream.ToArray();
    }

    /// <summary>
    /// The package and the plan. Throws <see cref="InvalidDataException"/> where the bytes are no such zip, or what
    /// is in it has errors.
    /// </summary>
    public static PayloadPlan Read(ReadOnlyMemory<byte> payload)
    {
        var folder = Directory.CreateTempSubdirectory("jospar-plan-");
        try
        {
            Unpack(payload, folder.FullName);
            return PlanIn(folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // By the names that are wanted, so that no entry gets out of the folder.
    private static void Unpack(ReadOnlyMemory<byte> payload, string folder)
    {
        using var archive = new ZipArchive(new MemoryStream(payload.ToArray()), ZipArchiveMode.Read);
        foreach (var name in PlanFiles.Prepend(PlanFormat.ArchiveFile))
        {
            var entry = archive.GetEntry(name) ?? throw new InvalidDataException($"The run's payload has no {name}.");
            entry.ExtractToFile(Path.Combine(folder, name));
        }
    }

    private static PayloadPlan PlanIn(string folder)
    {
        var outcome = PackageChecker.Check(Path.Combine(folder, PlanFormat.ArchiveFile));
        if (outcome is not { HasErrors: false, Package: { } package, Programme: { } programme })
        {
            throw new InvalidDataException($"The run's package cannot be used: {outcome.Findings.FirstOrDefault()?.Message}");
        }

        // Whether the plan is of the package was asked by who sent both: its uncertainties may have been changed since.
        var reading = PlanFolderReader.Read(folder, programme);
        return reading is { IsSound: true, Plan: { } plan }
            ? new PayloadPlan(programme, plan, PackageHash.Of(package))
            : throw new InvalidDataException($"The run's plan cannot be used: {reading.Findings.FirstOrDefault(finding => finding.IsError)?.Message}");
    }
}
