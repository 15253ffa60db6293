using System.Collections.Immutable;

namespace Jospar.Packages.Reading;

/// <summary>The files of a package kept as a folder.</summary>
internal sealed class FolderFiles : IPackageFiles
{
    private readonly string _folder;

    public FolderFiles(string folder)
    {
        _folder = folder;
        Names = [.. Directory.EnumerateFiles(folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];
    }

    public ImmutableArray<string> Names { get; }

    public byte[]? Read(string name, long limit)
    {
        using var stream = File.OpenRead(Path.Combine(_folder, name));
        return stream.Length > limit ? null : BoundedReading.ReadAll(stream, limit);
    }

    public void Dispose()
    {
    }
}
