using Jospar.Cli;

namespace Jospar.Tests.Cli.Commands;

public sealed class GenerateCommandTests : IDisposable
{
    private readonly Run _run = new();

    public void Dispose() => _run.Dispose();

    [Fact]
    public async Task Generate_WithASeed_GivesASoundProgrammeAndTheSameAgain()
    {
        Assert.Equal(ExitCode.Done, await _run.Jospar("generate --projects 40 --seed 7 -o one.zip"));
        Assert.Equal(ExitCode.Done, await _run.Jospar("generate --projects 40 --seed 7 -o two.zip"));
        Assert.Equal(File.ReadAllBytes(_run.PathOf("one.zip")), File.ReadAllBytes(_run.PathOf("two.zip")));
        Assert.Matches(@"a synthetic programme of [0-9]+ projects \(40 of investors, [0-9]+ of public bodies\), ", _run.Output);
        Assert.Equal(ExitCode.Done, await _run.Jospar("check one.zip"));
    }

    [Fact]
    public async Task Generate_OverAProgramme_AsksToSayReplace()
    {
        Assert.Equal(ExitCode.Done, await _run.Jospar("generate --projects 40 --seed 7 -o there"));
        Assert.Equal(ExitCode.Usage, await _run.Jospar("generate --projects 40 --seed 8 -o there"));
        Assert.Contains("--replace", _run.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, await _run.Jospar("generate --projects 40 --seed 8 -o there --replace"));
    }

    [Fact]
    public async Task Generate_AroundAProgramme_KeepsItsProjects()
    {
        Assert.Equal(ExitCode.Done, await _run.Jospar("generate --around examples/kazakhstan --projects 868 -o whole"));
        Assert.Contains("P001", File.ReadAllText(_run.PathOf("whole/projects.csv")), StringComparison.Ordinal);
        Assert.Contains("unnamed", File.ReadAllText(_run.PathOf("whole/projects.csv")), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, await _run.Jospar("check whole"));
    }

    [Fact]
    public async Task Generate_AroundAProgrammeWithoutSectors_ListsNone()
    {
        string package = InTenge("plain");
        File.Delete(Path.Combine(package, "sectors.csv"));
        File.Delete(Path.Combine(package, "input_output.csv"));
        Assert.Equal(ExitCode.Done, await _run.Jospar("generate --around plain --projects 10 -o whole"));
        await _run.Jospar("check whole");
        Assert.Contains("0 errors", _run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Generate_AroundAProgrammeThatUnnamedProjectsSpoil_WritesNothing()
    {
        string terms = Path.Combine(InTenge("long"), "programme.yaml");
        File.WriteAllText(terms, File.ReadAllText(terms).Replace("id: two-regions", "id: " + new string('a', 60), StringComparison.Ordinal));
        Assert.Equal(ExitCode.Findings, await _run.Jospar("generate --around long --projects 10 -o whole"));
        Assert.Contains("error id-malformed: The id has 67 letters", _run.Error, StringComparison.Ordinal);
        Assert.Contains("With unnamed projects the programme has errors; nothing was written.", _run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_run.PathOf("whole")));
    }

    [Fact]
    public async Task Generate_AroundAProgrammeOfAsManyProjects_WritesNothing()
    {
        Assert.Equal(ExitCode.Findings, await _run.Jospar($"generate --around {Run.Small} --projects 3 -o whole"));
        Assert.Contains("3 in all were asked for: there is none to add.", _run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_run.PathOf("whole")));
    }

    [Fact]
    public async Task Generate_AroundAProgrammeInAnotherCurrency_WritesNothing()
    {
        Assert.Equal(ExitCode.Findings, await _run.Jospar($"generate --around {Run.Small} --projects 10 -o whole"));
        Assert.Contains("in tenge (KZT), and the programme counts in USD", _run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_run.PathOf("whole")));
    }

    private string InTenge(string name)
    {
        string package = _run.Copy(name);
        string terms = Path.Combine(package, "programme.yaml");
        File.WriteAllText(terms, File.ReadAllText(terms).Replace("currency: USD", "currency: KZT", StringComparison.Ordinal));
        return package;
    }

    [Theory]
    [InlineData("generate -o there")]
    [InlineData("generate --projects 40")]
    [InlineData("generate --projects 0 -o there")]
    [InlineData("generate --projects many -o there")]
    public async Task Generate_WithAWrongCommandLine_AnswersTwo(string line) =>
        Assert.Equal(ExitCode.Usage, await _run.Jospar(line));
}
