namespace Jospar.Tests.Packages;

/// <summary>A folder of a test's own that goes when the test ends.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("jospar-test-");

    public string Path => _folder.FullName;

    public string At(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Writes files as UTF-8 into a folder below this one and returns its path.</summary>
    public string Write(string name, IEnumerable<KeyValuePair<string, string>> files)
    {
        string folder = Directory.CreateDirectory(At(name)).FullName;
        foreach (var (file, text) in files)
        {
            File.WriteAllText(System.IO.Path.Combine(folder, file), text);
        }

        return folder;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
