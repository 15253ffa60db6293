namespace Jospar.Tests.Planning;

/// <summary>A folder of its own for one test, gone with it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("jospar-test-").FullName;

    /// <summary>A path inside.</summary>
    public string this[string name] => Path.Combine(_root, name);

    /// <summary>The names of what is inside, sorted.</summary>
    public IEnumerable<string> Names =>
        Directory.EnumerateFileSystemEntries(_root).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
