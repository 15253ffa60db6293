
namespace Jospar.Tests.House;

/// <summary>The script that sets up and runs: once, then at once; together with another; with parts missing.</summary>
public sealed class SetUpTests : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);
    private static readonly string[] Tools =
        ["bash", "cat", "cut", "date", "dirname", "find", "flock", "grep", "id", "ls", "mkdir", "mv", "readlink", "rm", "sed", "sh", "tail", "touch", "uname"];

    private readonly string _folder = Directory.CreateTempSubdirectory("jospar set up ").FullName;

    private string Copy => Path.Combine(_folder, "a checkout");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Jospar_StartedTwiceAtOnceInAFreshCheckout_BuildsOnceAndNeverAgain()
    {
        CopyCheckout();
        var both = Shell.Run(
            "'./a checkout/jospar' --version > one 2> one.err & \"$PWD/a checkout/jospar\" --version > two 2> two.err & wait",
            _folder,
            Limit);
        Assert.Equal(0, both.ExitCode);
        var said = Read("one.err") + Read("two.err");
        Assert.True(Read("one") == Read("two") && Read("one").Length > 0, said);
        Assert.Equal(1, said.Split('\n').Count(line => line.Contains("Building the program", StringComparison.Ordinal)));

        var again = Shell.Run("'./a checkout/jospar' --version", _folder, Limit);
        Assert.Equal(Read("one"), again.Output);
        Assert.Equal("", again.Error);

        Assert.Equal(0, Function("is_current").ExitCode);
        File.SetLastWriteTimeUtc(Path.Combine(Copy, "src/Jospar.Cli/Program.cs"), DateTime.FromFileTimeUtc(0).AddYears(500));
        Assert.Equal(1, Function("is_current").ExitCode);
    }

    [Fact]
    public void Jospar_WithoutDotnet_SaysHowToGetItInOneLine()
    {
        var result = Shell.Run($"'{Repository.Root}/jospar' --version", _folder, Limit, ("PATH", ToolsWithout()));
        Assert.Equal(5, result.ExitCode);
        Assert.Equal("", result.Output);
        Assert.StartsWith("jospar: the .NET SDK 10 is missing; get it: https://", result.Error.TrimEnd('\n').Split('\n')[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<&- >&- 2>&-", "/dev/null /dev/null /dev/null refused")]
    [InlineData(">&- 2>&-", "/dev/zero /dev/null /dev/null refused")]
    [InlineData("> /dev/full 2>&-", "/dev/zero /dev/full /dev/null refused")]
    [InlineData("> /dev/zero 2> /dev/zero", "/dev/zero /dev/zero /dev/zero")]
    public void Jospar_WithStandardStreamsClosed_OpensThemForTheProgram(string closed, string expected)
    {
        CopySetUp();
        Stub("artifacts/app/jospar.dll", "");
        Stub("artifacts/app/.stamp", "");
        Stub("artifacts/current", "app\n");
        Stub("dotnet", """
            #!/usr/bin/env bash
            said="$(readlink /proc/$$/fd/0) $(readlink /proc/$$/fd/1) $(readlink /proc/$$/fd/2)"
            echo printed || said="$said refused"
            echo "$said" > said
            """);
        Shell.Run($"chmod +x 'a checkout/dotnet'; './a checkout/jospar' < /dev/zero {closed}", _folder, Limit, ("PATH", $"{Copy}:{Environment.GetEnvironmentVariable("PATH")}"));
        Assert.Equal(expected, Read("said").TrimEnd('\n'));
    }

    [Fact]
    public void SetUp_WithoutNode_SaysWhatIsMissedAndGoesOn()
    {
        Directory.CreateDirectory(Copy);
        File.WriteAllText(Path.Combine(Copy, "package-lock.json"), "{}");
        var result = Function("set_up_node", ToolsWithout());
        Assert.Equal(1, result.ExitCode);
        Assert.Single(result.Error.TrimEnd('\n').Split('\n'));
        Assert.Contains("nodejs.org", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void SetUp_OnWindows_SaysWhatToUseInstead()
    {
        Directory.CreateDirectory(Copy);
        var result = Function("uname() { echo MINGW64_NT-10.0; }; check_system");
        Assert.Equal(5, result.ExitCode);
        Assert.Contains("WSL", result.Error, StringComparison.Ordinal);
    }

    private string Read(string name) => File.ReadAllText(Path.Combine(_folder, name));

    private ShellResult Function(string call, string? path = null) => Shell.Run(
        $"root=\"$PWD/a checkout\"; . '{Repository.Root}/eng/setup.sh'; {call}",
        _folder,
        Limit,
        ("PATH", path ?? Environment.GetEnvironmentVariable("PATH")!));

    // What git tracks, with its times, and the node packages that are here already.
    private void CopyCheckout()
    {
        Directory.CreateDirectory(Copy);
        foreach (var file in Repository.Files.Where(file => !file.StartsWith("tests/", StringComparison.Ordinal)))
        {
            var target = Path.Combine(Copy, file);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(Path.Combine(Repository.Root, file), target);
        }

        Directory.CreateSymbolicLink(Path.Combine(Copy, "node_modules"), Path.Combine(Repository.Root, "node_modules"));
    }

    private void CopySetUp()
    {
        Directory.CreateDirectory(Path.Combine(Copy, "eng"));
        File.Copy(Path.Combine(Repository.Root, "jospar"), Path.Combine(Copy, "jospar"));
        File.Copy(Path.Combine(Repository.Root, "eng/setup.sh"), Path.Combine(Copy, "eng/setup.sh"));
    }

    private void Stub(string name, string text)
    {
        var path = Path.Combine(Copy, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private string ToolsWithout()
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder, "tools"));
        var places = Environment.GetEnvironmentVariable("PATH")!.Split(':');
        foreach (var tool in Tools)
        {
            if (places.Select(place => Path.Combine(place, tool)).FirstOrDefault(File.Exists) is { } found)
            {
                File.CreateSymbolicLink(Path.Combine(folder.FullName, tool), found);
            }
        }

        return folder.FullName;
    }
}
