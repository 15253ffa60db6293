using System.CommandLine;
using Jospar.Cli;
using Jospar.Cli.Help;
using Jospar.Tests.House;

namespace Jospar.Tests.Cli;

public class ApplicationTests
{
    public static TheoryData<string> Verbs => [.. Application.Root(new RecordingTerminal().Terminal).Subcommands.Select(verb => verb.Name)];

    [Fact]
    public async Task RunAsync_WithNothing_SaysWhatItIsAndWhatToTry()
    {
        var terminal = new RecordingTerminal();
        Assert.Equal(ExitCode.Done, await Application.RunAsync([], terminal.Terminal));
        Assert.Contains("./jospar plan examples/kazakhstan", terminal.Output, StringComparison.Ordinal);
        Assert.Empty(terminal.Error);
    }

    [Theory]
    [InlineData("dance")]
    [InlineData("help", "dance")]
    [InlineData("doctor", "--wrong")]
    [InlineData("completion")]
    [InlineData("completion", "zsh")]
    [InlineData("plan")]
    [InlineData("convert", "one")]
    public async Task RunAsync_WithAWrongCommandLine_SaysSoBrieflyAndAnswersTwo(params string[] arguments)
    {
        var terminal = new RecordingTerminal();
        Assert.Equal(ExitCode.Usage, await Application.RunAsync(arguments, terminal.Terminal));
        Assert.Empty(terminal.Output);
        Assert.StartsWith("jospar: ", terminal.Error, StringComparison.Ordinal);
        Assert.Contains("--help", terminal.Error.Split('\n')[^2], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Did you mean plan?", "pln", "examples/two-regions")]
    [InlineData("Did you mean --project?", "explain", "first", "--projet", "rod-mill")]
    [InlineData("Did you mean --time?", "plan", "examples/two-regions", "--tiem", "5m")]
    public async Task RunAsync_WithAMisspeltWord_SaysWhatWasProbablyMeant(string expected, params string[] arguments)
    {
        var terminal = new RecordingTerminal();
        Assert.Equal(ExitCode.Usage, await Application.RunAsync(arguments, terminal.Terminal));
        Assert.Contains(expected, terminal.Error.Split('\n')[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("work", "amqp://planner:secret@127.0.0.1:1")]
    [InlineData("work", "--queu", "amqp://planner:secret@127.0.0.1:1")]
    [InlineData("plan", "amqp://planner:secret@127.0.0.1:1")]
    [InlineData("stress", "examples/two-regions", "first", "--queue", "--draws", "5", "amqp://planner:secret@127.0.0.1:1")]
    [InlineData("work", "ampq://planner:secret@127.0.0.1:1")]
    [InlineData("work", "amqp://planner:123/secret@127.0.0.1:1")]
    [InlineData("work", "--queu=amqp://planner:secret@127.0.0.1:1")]
    [InlineData("plan", "ampq://planner:secret@127.0.0.1:1")]
    public async Task RunAsync_WithAnAddressElsewhere_SaysWhereItBelongsWithoutItsPassword(params string[] arguments)
    {
        var terminal = new RecordingTerminal();
        Assert.Equal(ExitCode.Usage, await Application.RunAsync(arguments, terminal.Terminal));
        Assert.Contains("write it after --queue", terminal.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", terminal.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dance")]
    [InlineData("plan", "examples/two-regions", "--colour")]
    public async Task RunAsync_WithAWordLikeNone_GuessesNothing(params string[] arguments)
    {
        var terminal = new RecordingTerminal();
        await Application.RunAsync(arguments, terminal.Terminal);
        Assert.DoesNotContain("Did you mean", terminal.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("plan --help", "help", "plan")]
    [InlineData("--help", "help")]
    [InlineData("--help", "help", "help")]
    public async Task RunAsync_HelpAsAWord_IsThatOfTheVerb(string same, params string[] arguments)
    {
        var (word, option) = (new RecordingTerminal(), new RecordingTerminal());
        Assert.Equal(ExitCode.Done, await Application.RunAsync(arguments, word.Terminal));
        await Application.RunAsync(same.Split(' '), option.Terminal);
        Assert.Equal(option.Output, word.Output);
    }

    [Fact]
    public async Task RunAsync_Version_IsOneLine()
    {
        var terminal = new RecordingTerminal();
        Assert.Equal(ExitCode.Done, await Application.RunAsync(["--version"], terminal.Terminal));
        Assert.Matches(@"^\d+\.\d+\.\d+\n$", terminal.Output);
    }

    [Theory]
    [MemberData(nameof(Verbs))]
    public async Task RunAsync_HelpOfEachVerb_ShowsExamples(string verb)
    {
        var terminal = new RecordingTerminal();
        Assert.Equal(ExitCode.Done, await Application.RunAsync([verb, "--help"], terminal.Terminal));
        Assert.Contains($"Examples:\n  ./jospar {verb}", terminal.Output, StringComparison.Ordinal);
        Assert.Empty(terminal.Error);
    }

    [Theory]
    [InlineData("price", "0,2,5,10")]
    [InlineData("alternatives", "public-money, poorest-regions")]
    public async Task RunAsync_HelpOfAList_ShowsItAsItIsTyped(string verb, string list)
    {
        var terminal = new RecordingTerminal();
        Assert.Equal(ExitCode.Done, await Application.RunAsync([verb, "--help"], terminal.Terminal));
        Assert.Contains(list, string.Join(' ', terminal.Output.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.DoesNotContain('|', terminal.Output.Replace("native|webassembly", "", StringComparison.Ordinal));
    }

    [Fact]
    public void Examples_OfEveryVerb_Parse()
    {
        var root = Application.Root(new RecordingTerminal().Terminal);
        foreach (var (line, _) in root.Subcommands.OfType<Verb>().SelectMany(verb => verb.Examples))
        {
            var words = line.Split(" > ")[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            Assert.True(root.Parse(words).Errors.Count == 0, line);
        }
    }

    [Theory]
    [InlineData("--project", "projects.csv")]
    [InlineData("--target", "targets.csv")]
    public void Examples_OfExplain_NameWhatTheExampleHas(string option, string table)
    {
        var explain = Application.Root(new RecordingTerminal().Terminal).Subcommands.OfType<Verb>().Single(verb => verb.Name == "explain");
        string[] ids = [.. File.ReadLines(Path.Combine(Repository.Root, "examples/kazakhstan", table)).Select(row => row.Split(',')[0])];
        var lines = explain.Examples.Where(example => example.Line.Contains(option, StringComparison.Ordinal)).ToArray();
        Assert.NotEmpty(lines);
        Assert.All(lines, example => Assert.Contains(example.Line.Split($"{option} ")[1].Split(' ')[0], ids));
    }

    [Fact]
    public async Task RunAsync_PathThatBeginsWithAt_IsNoResponseFile()
    {
        var terminal = new RecordingTerminal();
        Assert.Equal(ExitCode.Usage, await Application.RunAsync(["@nothing"], terminal.Terminal));
        Assert.Contains("@nothing", terminal.Error, StringComparison.Ordinal);
    }
}
