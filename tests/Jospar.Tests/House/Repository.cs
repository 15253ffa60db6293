using System.Diagnostics;
using System.Text;

namespace Jospar.Tests.House;

/// <summary>The checkout that the tests were built from, as its own rules see it: files that git tracks or would track.</summary>
internal static class Repository
{
    private static readonly Lazy<string[]> Listed = new(List);

    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Paths from the root, with '/', sorted.</summary>
    public static IReadOnlyList<string> Files => Listed.Value;

    /// <summary>The C# files of the program itself.</summary>
    public static IReadOnlyList<string> SourceFiles => FilesWhere(path => path.StartsWith("src/", StringComparison.Ordinal) && IsCode(path));

    /// <summary>The C# files of the tests.</summary>
    public static IReadOnlyList<string> TestFiles => FilesWhere(path => path.StartsWith("tests/", StringComparison.Ordinal) && IsCode(path));

    /// <summary>The files that fit; fails where there are none, as a test that looked at nothing would be green.</summary>
    public static IReadOnlyList<string> FilesWhere(Func<string, bool> fits)
    {
        string[] found = [.. Files.Where(fits)];
        Assert.NotEmpty(found);
        return found;
    }

    /// <summary>A file's text.</summary>
    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path), Encoding.UTF8);

    /// <summary>A file's lines.</summary>
    public static string[] Lines(string path) => File.ReadAllLines(Path.Combine(Root, path), Encoding.UTF8);

    private static bool IsCode(string path) => path.EndsWith(".cs", StringComparison.Ordinal);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Jospar.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests do not stand in a checkout of Jospar.");
    }

    private static string[] List()
    {
        var start = new ProcessStartInfo("git", ["-c", "safe.directory=*", "ls-files", "-z", "--cached", "--others", "--exclude-standard"])
        {
            WorkingDirectory = Root,
            RedirectStandardOutput = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        using var git = Process.Start(start) ?? throw new InvalidOperationException("git did not start.");
        var output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        if (git.ExitCode != 0)
        {
            throw new InvalidOperationException("git could not list the files; the tests need a clone.");
        }

        return [.. output.Split('\0', StringSplitOptions.RemoveEmptyEntries)
            .Where(path => File.Exists(Path.Combine(Root, path)))
            .Order(StringComparer.Ordinal)];
    }
}
