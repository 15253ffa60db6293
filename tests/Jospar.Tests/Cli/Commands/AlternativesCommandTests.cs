using System.Text.Json;
using Jospar.Cli;

namespace Jospar.Tests.Cli.Commands;

public sealed class AlternativesCommandTests : IDisposable
{
    private readonly Run _run = new();

    public void Dispose() => _run.Dispose();

    [Fact]
    public async Task Alternatives_OfAPlan_AreWrittenVerifiedAndKept()
    {
        Assert.Equal(ExitCode.Done, await _run.Jospar($"plan {Run.Small} -o base"));
        Assert.Equal(ExitCode.Done, await _run.Jospar("alternatives base --within 5% --write"));
        Assert.Contains("Must have (proven", _run.Output, StringComparison.Ordinal);
        Assert.Contains("gas is left out", _run.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(_run.PathOf("base/alternatives.json")));
        string[] folders = Directory.GetDirectories(_run.PathOf("base-alternatives"));
        Assert.NotEmpty(folders);
        Assert.Equal(ExitCode.Done, await _run.Jospar($"verify {Run.Small} base-alternatives/{Path.GetFileName(folders[0])}"));
        Assert.Equal(ExitCode.Done, await _run.Jospar("alternatives base --within 0 --directions projects --json"));
        var document = JsonDocument.Parse(_run.Output).RootElement;
        Assert.Equal(6, document.GetProperty("projects").GetArrayLength());
        Assert.Equal(document.GetProperty("plan_count").GetInt32() - 1, Directory.Exists(_run.PathOf("base-alternatives")) ? Directory.GetDirectories(_run.PathOf("base-alternatives")).Length : 0);
    }

    [Fact]
    public async Task Alternatives_StoppedBeforeAnythingIsKnown_WriteNothing()
    {
        Assert.Equal(ExitCode.Done, await _run.Jospar($"plan {Run.Small} -o base"));
        Assert.Equal(ExitCode.Done, await _run.Jospar("alternatives base --within 5% --write"));
        Assert.Contains("Kept      base/alternatives.json, which this shows: jospar report base/package.zip base\n", _run.Output, StringComparison.Ordinal);
        var kept = File.ReadAllText(_run.PathOf("base/alternatives.json"));
        string[] folders = Directory.GetDirectories(_run.PathOf("base-alternatives"));
        foreach (string within in (string[])["5%", "4%"])
        {
            Assert.Equal(ExitCode.NoPlan, await _run.Jospar($"alternatives base --within {within} --write", new CancellationToken(canceled: true)));
            Assert.Contains("Stopped before anything was known", _run.Error, StringComparison.Ordinal);
            Assert.Empty(_run.Output);
            Assert.Equal(kept, File.ReadAllText(_run.PathOf("base/alternatives.json")));
            Assert.Equal(folders, Directory.GetDirectories(_run.PathOf("base-alternatives")));
        }

        Assert.Equal(ExitCode.Done, await _run.Jospar("alternatives base --within 5% --directions projects --write --json"));
        Assert.Contains("\"step\":\"Kept\",\"detail\":\"base/alternatives.json", _run.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.NoPlan, await _run.Jospar("alternatives base --json", new CancellationToken(canceled: true)));
        Assert.Equal("no_answer", JsonDocument.Parse(_run.Output).RootElement.GetProperty("status").GetString());
    }

    [Fact]
    public async Task Alternatives_InADirectionThatGoesNoFarther_WriteNoPlanThatIsWorthLess()
    {
        Assert.Equal(ExitCode.Done, await _run.Jospar($"plan {Run.Small} -o base"));
        Assert.Equal(ExitCode.Done, await _run.Jospar("alternatives base --within 1% --directions projects --json"));
        var direction = Assert.Single(JsonDocument.Parse(_run.Output).RootElement.GetProperty("directions").EnumerateArray());
        Assert.Equal(direction.GetProperty("before").GetDecimal(), direction.GetProperty("after").GetDecimal());
        Assert.Equal(JsonValueKind.Null, direction.GetProperty("plan").ValueKind);
        Assert.False(Directory.Exists(_run.PathOf("base-alternatives/projects")));
    }

    [Fact]
    public async Task Alternatives_ThatFindOthers_SayWhatBecomesOfEarlierOnes()
    {
        Assert.Equal(ExitCode.Done, await _run.Jospar($"plan {Run.Small} -o base"));
        Assert.Equal(ExitCode.Done, await _run.Jospar("alternatives base --within 5% --directions electricity --write"));
        Assert.Equal(ExitCode.Done, await _run.Jospar("alternatives base --within 5% --directions early-jobs"));
        Assert.False(Directory.Exists(_run.PathOf("base-alternatives/electricity")));
        Assert.Contains("\nRemoved   base-alternatives/electricity, which", _run.Output, StringComparison.Ordinal);
        Assert.Contains("although base-alternatives no longer holds its electricity", _run.Output, StringComparison.Ordinal);

        Assert.Equal(ExitCode.Done, await _run.Jospar("alternatives base --within 5% --directions electricity"));
        File.WriteAllText(_run.PathOf("base-alternatives/electricity/note.txt"), "Ask the minister");
        Assert.Equal(ExitCode.Done, await _run.Jospar("alternatives base --within 5% --directions early-jobs --write --json"));
        Assert.True(File.Exists(_run.PathOf("base-alternatives/electricity/note.txt")));
        Assert.Contains("\"step\":\"Stays\",\"detail\":\"base-alternatives/electricity, which", _run.Error, StringComparison.Ordinal);
        Assert.Matches("in place of the [0-9]+ plans? within 5 % of an earlier run", _run.Error);
    }

    [Fact]
    public async Task Alternatives_IntoAFolderOfSomethingElse_AreRefused()
    {
        Assert.Equal(ExitCode.Done, await _run.Jospar($"plan {Run.Small} -o base"));
        Directory.CreateDirectory(_run.PathOf("mine"));
        File.WriteAllText(_run.PathOf("mine/letter.txt"), "Dear Minister");
        Assert.Equal(ExitCode.Usage, await _run.Jospar("alternatives base --out mine"));
        Assert.Contains("letter.txt", _run.Error, StringComparison.Ordinal);
        Assert.True(File.Exists(_run.PathOf("mine/letter.txt")));
    }

    // Whoever names a plan of his own like a direction loses nothing by it.
    [Theory]
    [InlineData("runs/electricity", "base")]
    [InlineData("runs/test-1", "base")]
    [InlineData("runs/electricity", "runs/electricity")]
    public async Task Alternatives_BesidePlansOfAnotherKind_AreRefused(string own, string asked)
    {
        Assert.Equal(ExitCode.Done, await _run.Jospar($"plan {Run.Small} -o {own}"));
        Assert.Equal(ExitCode.Done, await _run.Jospar($"plan {Run.Small} -o {asked}"));
        Assert.Equal(ExitCode.Usage, await _run.Jospar($"alternatives {asked} --out runs --directions early-jobs"));
        Assert.Contains(Path.GetFileName(own), _run.Error, StringComparison.Ordinal);
        Assert.True(File.Exists(_run.PathOf($"{own}/plan.json")));
    }

    [Theory]
    [InlineData("old")]
    [InlineData("writing")]
    [InlineData("gone")]
    public async Task Alternatives_AfterAKilledRun_ClearWhatItLeft(string what)
    {
        Assert.Equal(ExitCode.Done, await _run.Jospar($"plan {Run.Small} -o base"));
        Directory.CreateDirectory(_run.PathOf("found"));
        Assert.Equal(ExitCode.Done, await _run.Jospar($"convert {Run.Small} found/.public-money.jospar-{what}"));
        Assert.Equal(ExitCode.Done, await _run.Jospar("alternatives base --within 0 --directions projects --out found"));
        Assert.DoesNotContain(Directory.EnumerateFileSystemEntries(_run.PathOf("found")), path => Path.GetFileName(path).StartsWith('.'));
    }

    [Theory]
    [InlineData("alternatives base --within 2")]
    [InlineData("alternatives base --directions gold")]
    [InlineData("alternatives base --seconds -1")]
    public async Task Alternatives_OfAWrongCommandLine_AnswerTwo(string line) => Assert.Equal(ExitCode.Usage, await _run.Jospar(line));

    [Fact]
    public async Task Alternatives_OfAPlanEditedByHand_AnswerOne()
    {
        Assert.Equal(ExitCode.Done, await _run.Jospar($"plan {Run.Small} -o base"));
        var launches = _run.PathOf("base/launches.csv");
        File.WriteAllLines(launches, File.ReadAllLines(launches).Where((_, index) => index != 1));
        Assert.Equal(ExitCode.Findings, await _run.Jospar("alternatives base"));
        Assert.Contains("plan-decisions-changed", _run.Error, StringComparison.Ordinal);
    }
}
