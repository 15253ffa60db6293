using System.Collections.Immutable;

namespace Jospar.Packages.Reading;

/// <summary>The files of a package kept as a folder.</summary>
internal sealed class FolderFiles : IPackageFiles
{
    // What may not be looked into is no table that was meant.
    private static readonly EnumerationOptions _lenient = new() { IgnoreInaccessible = true };

    private readonly string _folder;

    public FolderFiles(string folder)
    {
        _folder = folder;
        Names = [.. Directory.EnumerateFiles(folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];
        Deeper = [.. Directory.EnumerateDirectories(folder).SelectMany(WithFiles).Order(StringComparer.Ordinal)];
    }

    public ImmutableArray<string> Names { get; }

    public ImmutableArray<string> Deeper { get; }

    public byte[]? Read(string name, long limit)
    {
        using var stream = File.OpenRead(Path.Combine(_folder, name));
        return stream.Length > limit ? null : BoundedReading.ReadAll(stream, limit);
    }

    public void Dispose()
    {
    }

    private static IEnumerable<string> WithFiles(string folder)
    {
        string name = Path.GetFileName(folder);
        return Directory.EnumerateFiles(folder, "*", _lenient).Select(path => $"{name}/{Path.GetFileName(path)}").Prepend(name + "/");
    }
}
