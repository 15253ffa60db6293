using System.CommandLine;
using Jospar.Cli.Completion;
using Jospar.Cli.Help;
using Jospar.Cli.Terminals;

namespace Jospar.Cli.Commands;

/// <summary><c>jospar completion bash</c>: prints a script that completes verbs, options and their values.</summary>
internal static class CompletionCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var shell = new Argument<string>("shell") { Description = "Which shell; bash is the one known." };
        shell.AcceptOnlyFromAmong("bash");
        var command = new Verb(
            "completion",
            "Prints a completion script for a shell.",
            ("completion bash > ~/.jospar-completion && echo '. ~/.jospar-completion' >> ~/.bashrc", "Completes jospar in every new bash."))
        {
            shell,
        };
        command.SetAction(parsed =>
        {
            terminal.Output.Write(BashScript.For(parsed.RootCommandResult.Command));
            return ExitCode.Done;
        });
        return command;
    }
}
