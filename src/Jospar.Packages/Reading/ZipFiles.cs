using System.Collections.Immutable;
using System.IO.Compression;
using Jospar.Packages.Findings;

namespace Jospar.Packages.Reading;

/// <summary>
/// The files of a package kept as a zip, at its top or in its only folder. Nothing is ever unpacked to disk; entries
/// whose names climb out of their folder are reported all the same, because whoever unpacks the zip would be harmed.
/// </summary>
internal sealed class ZipFiles : IPackageFiles
{
    private readonly ZipArchive _archive;
    private readonly SortedDictionary<string, ZipArchiveEntry> _entries = new(StringComparer.Ordinal);

    public ZipFiles(Stream stream, ReadLimits limits, FindingCollector findings)
    {
        _archive = new ZipArchive(stream, ZipArchiveMode.Read);
        if (_archive.Entries.Count > limits.Entries)
        {
            findings.AddAt("", "zip-entries", null, null, null, $"The zip has {_archive.Entries.Count} entries; a package has at most {limits.Entries}.");
            Names = [];
            IsRefused = true;
            return;
        }

        Collect(findings);
        Names = [.. _entries.Keys];
    }

    public ImmutableArray<string> Names { get; }

    /// <summary>Whether the zip is not worth looking into.</summary>
    public bool IsRefused { get; }

    public byte[]? Read(string name, long limit)
    {
        var entry = _entries[name];
        if (entry.Length > limit)
        {
            return null;
        }

        using var stream = entry.Open();
        return BoundedReading.ReadAll(stream, limit);
    }

    public void Dispose() => _archive.Dispose();

    private void Collect(FindingCollector findings)
    {
        var files = _archive.Entries.Where(entry => entry.Name.Length > 0 && !IsOfTheFinder(entry.FullName)).ToList();
        foreach (var outside in files.Where(entry => ClimbsOut(entry.FullName)))
        {
            findings.AddAt("", "zip-entry-outside", null, null, outside.FullName, $"The zip holds {outside.FullName}, which would be written outside its folder.");
        }

        string top = CommonFolder([.. files.Select(entry => entry.FullName)]);
        foreach (var entry in files.Where(entry => !ClimbsOut(entry.FullName)))
        {
            string name = entry.FullName[top.Length..];
            if (!name.Contains('/', StringComparison.Ordinal) && !_entries.TryAdd(name, entry))
            {
                findings.AddAt(name, "file-duplicate", null, null, null, $"The zip holds {name} more than once.");
            }
        }
    }

    private static bool ClimbsOut(string name) =>
        name.StartsWith('/') || name.Contains('\\', StringComparison.Ordinal) || name.Contains(':', StringComparison.Ordinal)
        || name.Split('/').Contains("..");

    private static bool IsOfTheFinder(string name) => name.StartsWith("__MACOSX/", StringComparison.Ordinal);

    /// <summary>The folder with its slash that every name begins with; empty when there is none.</summary>
    private static string CommonFolder(List<string> names)
    {
        int slash = names.Count == 0 ? -1 : names[0].IndexOf('/', StringComparison.Ordinal);
        string folder = slash < 0 ? "" : names[0][..(slash + 1)];
        return names.TrueForAll(name => name.StartsWith(folder, StringComparison.Ordinal)) ? folder : "";
    }
}
