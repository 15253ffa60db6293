using System.Collections.Immutable;
using System.IO.Compression;
using Jospar.Packages.Findings;

namespace Jospar.Packages.Reading;

/// <summary>
/// The files of a package kept as a zip, at its top or in its only folder; a backslash parts folders as a slash does. Nothing is ever unpacked to disk; entries
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

    public ImmutableArray<string> Deeper { get; private set; } = [];

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
        var files = _archive.Entries
            .Select(entry => (Path: PathOf(entry), Entry: entry))
            .Where(file => !file.Path.EndsWith('/') && !IsOfTheFinder(file.Path))
            .ToList();
        foreach (var (path, entry) in files.Where(file => ClimbsOut(file.Path)))
        {
            findings.AddAt("", "zip-entry-outside", null, null, entry.FullName, $"The zip holds {entry.FullName}, which would be written outside its folder.");
        }

        var inside = files.Where(file => !ClimbsOut(file.Path)).ToList();
        string top = CommonFolder([.. files.Select(file => file.Path)]);
        foreach (var (path, entry) in inside.Where(file => !file.Path[top.Length..].Contains('/', StringComparison.Ordinal)))
        {
            string name = path[top.Length..];
            if (!_entries.TryAdd(name, entry))
            {
                findings.AddAt(name, "file-duplicate", null, null, null, $"The zip holds {name} more than once.");
            }
        }

        Deeper = [.. inside.Select(file => file.Path[top.Length..]).Where(path => path.Contains('/', StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
    }

    // Some programs of Windows write its separator, and not the slash that the format of zips asks for.
    private static string PathOf(ZipArchiveEntry entry) => entry.FullName.Replace('\\', '/');

    private static bool ClimbsOut(string path) =>
        path.StartsWith('/') || path.Contains(':', StringComparison.Ordinal) || path.Split('/').Contains("..");

    private static bool IsOfTheFinder(string name) => name.StartsWith("__MACOSX/", StringComparison.Ordinal);

    /// <summary>The folder with its slash that every name begins with; empty when there is none.</summary>
    private static string CommonFolder(List<string> names)
    {
        int slash = names.Count == 0 ? -1 : names[0].IndexOf('/', StringComparison.Ordinal);
        string folder = slash < 0 ? "" : names[0][..(slash + 1)];
        return names.TrueForAll(name => name.StartsWith(folder, StringComparison.Ordinal)) ? folder : "";
    }
}
