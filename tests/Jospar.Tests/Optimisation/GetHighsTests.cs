using System.Diagnostics;
using Jospar.Tests.House;

namespace Jospar.Tests.Optimisation;

/// <summary>The script that gets HiGHS onto a machine: each closed way is one line, never a trace of the shell's.</summary>
public sealed class GetHighsTests : IDisposable
{
    private readonly string _cache = Directory.CreateTempSubdirectory("jospar-get-highs").FullName;

    public void Dispose() => Directory.Delete(_cache, recursive: true);

    [Fact]
    public void Run_LibraryBuiltBefore_IsDoneAtOnceAndSilent()
    {
        string folder = Directory.CreateDirectory(Path.Combine(_cache, "jospar", "highs", "1.10.0")).FullName;
        File.WriteAllText(Path.Combine(folder, "libhighs.so.1"), "…Highs_getCallbackDataOutItem…");

        Assert.Equal((0, string.Empty), Run());
    }

    [Fact]
    public void Run_NamedLibraryThatIsNone_SaysSoAndLooksNoFurther()
    {
        (int code, string said) = Run(("HIGHS_LIBRARY", "/etc/hostname"));

        Assert.Equal(1, code);
        Assert.StartsWith("· HIGHS_LIBRARY names /etc/hostname", said, StringComparison.Ordinal);
        Assert.Single(Lines(said));
    }

    [Fact]
    public void Run_WithoutCompiler_SaysHowToGetOne()
    {
        (int code, string said) = Run(("PATH", ToolsWithout("cmake")));

        // A machine whose system has the library is done before.
        Assert.True(code == 0 ? said.Length == 0 : said.Contains("apt-get install -y cmake g++", StringComparison.Ordinal), said);
    }

    [Fact]
    public void Run_FolderThatCannotBeWritten_SaysSo()
    {
        (int code, string said) = Run(("XDG_CACHE_HOME", "/proc/nowhere"));

        Assert.True(code == 0 ? said.Length == 0 : Lines(said).All(line => line.StartsWith("· ", StringComparison.Ordinal)), said);
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private string ToolsWithout(string absent)
    {
        string tools = Directory.CreateDirectory(Path.Combine(_cache, "tools")).FullName;
        foreach (string file in new[] { "/usr/bin", "/bin", "/usr/sbin", "/sbin" }.Where(Directory.Exists).SelectMany(Directory.EnumerateFiles))
        {
            string link = Path.Combine(tools, Path.GetFileName(file));
            if (Path.GetFileName(file) != absent && !File.Exists(link))
            {
                File.CreateSymbolicLink(link, file);
            }
        }

        return tools;
    }

    private (int Code, string Said) Run(params ReadOnlySpan<(string Name, string Value)> variables)
    {
        var start = new ProcessStartInfo("/bin/bash", [Path.Combine(Repository.Root, "eng", "get-highs.sh")])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Remove("HIGHS_LIBRARY");
        start.Environment["XDG_CACHE_HOME"] = _cache;
        foreach ((string name, string value) in variables)
        {
            start.Environment[name] = value;
        }

        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string said = process.StandardOutput.ReadToEnd();
        Assert.True(process.WaitForExit(TimeSpan.FromMinutes(1)));
        Assert.Equal(string.Empty, errors.GetAwaiter().GetResult());
        return (process.ExitCode, said);
    }
}
