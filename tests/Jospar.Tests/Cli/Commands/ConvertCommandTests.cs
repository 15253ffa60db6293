using Jospar.Cli;

namespace Jospar.Tests.Cli.Commands;

public sealed class ConvertCommandTests : IDisposable
{
    private readonly Run _run = new();

    public void Dispose() => _run.Dispose();

    [Fact]
    public async Task Convert_ThroughWorkbookAndZip_LosesNothing()
    {
        Assert.Equal(ExitCode.Done, await _run.Jospar($"convert {Run.Small} first"));
        Assert.Equal(ExitCode.Done, await _run.Jospar("convert first book.xlsx"));
        Assert.Equal(ExitCode.Done, await _run.Jospar("convert book.xlsx packed.zip"));
        Assert.Equal(ExitCode.Done, await _run.Jospar("convert packed.zip second"));
        var names = Directory.EnumerateFiles(_run.PathOf("first")).Select(path => Path.GetFileName(path)).Order().ToArray();
        Assert.NotEmpty(names);
        Assert.Equal(names, Directory.EnumerateFiles(_run.PathOf("second")).Select(path => Path.GetFileName(path)).Order());
        Assert.All(names, name => Assert.Equal(File.ReadAllText(_run.PathOf($"first/{name}")), File.ReadAllText(_run.PathOf($"second/{name}"))));
    }

    [Fact]
    public async Task Convert_OverSomethingElse_IsRefused()
    {
        Directory.CreateDirectory(_run.PathOf("precious"));
        File.WriteAllText(_run.PathOf("precious/thesis.txt"), "years of work");
        Assert.Equal(ExitCode.Usage, await _run.Jospar($"convert {Run.Small} precious"));
        Assert.Equal(["thesis.txt"], Directory.EnumerateFiles(_run.PathOf("precious")).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Convert_InThePlaceOfAProgramme_LeavesOneWholeProgrammeAndForeignFiles()
    {
        Assert.Equal(ExitCode.Done, await _run.Jospar("convert examples/kazakhstan there"));
        File.WriteAllText(_run.PathOf("there/notes.txt"), "mine");
        Assert.Equal(ExitCode.Done, await _run.Jospar($"convert {Run.Small} fresh"));
        Assert.Equal(ExitCode.Done, await _run.Jospar($"convert {Run.Small} there --replace"));
        Assert.Equal(Names("fresh").Append("notes.txt").Order(), Names("there"));
    }

    [Fact]
    public async Task Convert_InThePlaceOfAProgrammeWhileTheDiskRefuses_LeavesItAsItWas()
    {
        Assert.Equal(ExitCode.Done, await _run.Jospar($"convert {Run.Small} there"));
        string[] before = [.. Names("there").Select(name => File.ReadAllText(_run.PathOf($"there/{name}")))];
        // A file where the old folder would be moved to: the same as a disk that refuses.
        File.WriteAllText(_run.PathOf(".there.jospar-old"), "");
        Assert.Equal(ExitCode.Environment, await _run.Jospar("convert examples/kazakhstan there --replace"));
        Assert.Equal(before, Names("there").Select(name => File.ReadAllText(_run.PathOf($"there/{name}"))));
    }

    [Theory]
    [InlineData("book.ods")]
    [InlineData("book.XLS")]
    [InlineData("book.xlsm")]
    [InlineData("tables.csv")]
    public async Task Convert_ToAKindOfFileThatNobodyWrites_MakesNoFolderOfThatName(string name)
    {
        Assert.Equal(ExitCode.Usage, await _run.Jospar($"convert {Run.Small} {name}"));
        Assert.Contains($"'{name}' names a kind of file that no programme is written as; end the name in .zip or .xlsx", _run.Error, StringComparison.Ordinal);
        Assert.False(Path.Exists(_run.PathOf(name)));
    }

    [Fact]
    public async Task Convert_ToAFileInAFolderThatIsNotThere_MakesTheFolder()
    {
        Assert.Equal(ExitCode.Done, await _run.Jospar($"convert {Run.Small} new/folder/packed.zip"));
        Assert.True(File.Exists(_run.PathOf("new/folder/packed.zip")));
    }

    [Fact]
    public async Task Convert_OfAPackageWithErrors_AnswersOne()
    {
        File.WriteAllText(Path.Combine(_run.Copy("spoilt"), "places.csv"), "");
        Assert.Equal(ExitCode.Findings, await _run.Jospar("convert spoilt out.zip"));
        Assert.False(File.Exists(_run.PathOf("out.zip")));
    }

    private string[] Names(string folder) => [.. Directory.EnumerateFileSystemEntries(_run.PathOf(folder)).Select(path => Path.GetFileName(path)).Order()];
}
