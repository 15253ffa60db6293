using Jospar.Cli;
using Jospar.Cli.Completion;
using Jospar.Tests.House;

namespace Jospar.Tests.Cli.Completion;

public sealed class BashScriptTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("jospar-completion").FullName;

    public BashScriptTests()
    {
        var script = BashScript.For(Application.Root(new RecordingTerminal().Terminal));
        File.WriteAllText(Path.Combine(_folder, "script"), script);
        Directory.CreateDirectory(Path.Combine(_folder, "programmes"));
        Directory.CreateDirectory(Path.Combine(_folder, "my pack"));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("doc", "doctor")]
    [InlineData("compl", "completion")]
    [InlineData("--ver", "--version")]
    [InlineData("doctor --j", "--json")]
    [InlineData("completion ba", "bash")]
    [InlineData("doctor prog", "programmes")]
    [InlineData("doctor my", "my pack")]
    public void For_TheRoot_CompletesInBash(string typed, string expected) => Assert.Equal([expected], Complete(typed));

    [Fact]
    public void For_TheRoot_OffersEveryVerbFirst()
    {
        var offered = Complete("");
        Assert.All(Application.Root(new RecordingTerminal().Terminal).Subcommands, verb => Assert.Contains(verb.Name, offered));
    }

    private string[] Complete(string typed)
    {
        var words = ("jospar " + typed).Split(' ');
        var quoted = string.Join(' ', words.Select(word => $"'{word}'"));
        var result = Shell.Run(
            $". ./script; COMP_WORDS=({quoted}); COMP_CWORD={words.Length - 1}; _jospar; printf '%s\\n' \"${{COMPREPLY[@]}}\"",
            _folder,
            TimeSpan.FromSeconds(30));
        Assert.Equal("", result.Error);
        return result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
