using Jospar.Cli;
using Jospar.Cli.Printing;
using Run = Jospar.Tests.Cli.Commands.Run;

namespace Jospar.Tests.Cli.Printing;

public sealed class TypedNameTests : IDisposable
{
    private readonly Run _run = new();

    public void Dispose() => _run.Dispose();

    [Theory]
    [InlineData("plans/first-2025_a.zip", "plans/first-2025_a.zip")]
    [InlineData("жоспар", "жоспар")]
    [InlineData("my plan", "'my plan'")]
    [InlineData("a&b", "'a&b'")]
    [InlineData("minister's", @"'minister'\''s'")]
    [InlineData("", "''")]
    public void Of_AName_IsReadByAShellAsItIs(string name, string typed) => Assert.Equal(typed, TypedName.Of(name));

    [Fact]
    public async Task Of_NamesInCommandsThatAreTold_IsWhatIsTold()
    {
        Assert.Equal(ExitCode.Done, await _run.Jospar($"convert {Run.Small} a&b"));
        Assert.Equal(ExitCode.Done, await _run.Jospar("plan a&b -o p&q"));
        await AssertTold("explain p&q --all --write", "jospar report 'p&q/package.zip' 'p&q'");

        string progress = _run.PathOf("p&q/target_progress.csv");
        File.WriteAllLines(progress, File.ReadAllLines(progress).Where((_, at) => at != 1));
        await AssertTold("report a&b p&q", "jospar verify 'a&b' 'p&q', or plan anew");
        await AssertTold("stress a&b p&q --draws 5", "jospar verify 'a&b' 'p&q', or plan anew");

        File.Delete(_run.PathOf("p&q/package.zip"));
        await AssertTold("compare p&q p&q", "jospar convert PACKAGE 'p&q/package.zip'");
        File.WriteAllText(_run.PathOf("a&b/places.csv"), "");
        await AssertTold("plan a&b", "jospar check 'a&b'");
    }

    private async Task AssertTold(string line, string told)
    {
        await _run.Jospar(line);
        Assert.Contains(told, _run.Output + _run.Error, StringComparison.Ordinal);
    }
}
