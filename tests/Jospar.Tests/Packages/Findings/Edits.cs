namespace Jospar.Tests.Packages.Findings;

/// <summary>Edits of a package's files that fail where they change nothing.</summary>
internal static class Edits
{
    public static Action<Dictionary<string, string>> Replace(string file, string old, string replacement) => files =>
    {
        Assert.Contains(old, files[file], StringComparison.Ordinal);
        files[file] = files[file].Replace(old, replacement, StringComparison.Ordinal);
    };

    public static Action<Dictionary<string, string>> Append(string file, string rows) => files => files[file] += rows + "\n";

    public static Action<Dictionary<string, string>> Set(string file, string text) => files => files[file] = text;

    public static Action<Dictionary<string, string>> Remove(string file) => files => Assert.True(files.Remove(file));

    public static Action<Dictionary<string, string>> Rename(string file, string name) => files =>
    {
        files[name] = files[file];
        files.Remove(file);
    };

    public static Action<Dictionary<string, string>> Both(params Action<Dictionary<string, string>>[] edits) => files =>
    {
        foreach (var edit in edits)
        {
            edit(files);
        }
    };
}
