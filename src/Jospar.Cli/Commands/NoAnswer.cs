using Jospar.Cli.Printing;
using Jospar.Cli.Terminals;

namespace Jospar.Cli.Commands;

/// <summary>A question that was stopped before it had an answer.</summary>
internal static class NoAnswer
{
    /// <summary>Says it, in a document of its own with <c>--json</c>, and answers <see cref="ExitCode.NoPlan"/>.</summary>
    public static int Say(Terminal terminal, bool json, string line)
    {
        terminal.Error.WriteLine($"jospar: {line}");
        if (json)
        {
            JsonOutput.Write(terminal.Output, new { status = "no_answer" });
        }

        return ExitCode.NoPlan;
    }
}
