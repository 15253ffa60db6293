using System.CommandLine;
using System.CommandLine.Invocation;

namespace Jospar.Cli.Help;

/// <summary>The usual help page of a command, and its examples below.</summary>
internal sealed class HelpWithExamples(SynchronousCommandLineAction usual) : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        usual.Invoke(parseResult);
        if (parseResult.CommandResult.Command is Verb { Examples.Count: > 0 } verb)
        {
            Write(verb, parseResult.InvocationConfiguration.Output);
        }

        return ExitCode.Done;
    }

    private static void Write(Verb verb, TextWriter output)
    {
        output.WriteLine("Examples:");
        foreach (var (line, meaning) in verb.Examples)
        {
            output.WriteLine($"  ./jospar {line}");
            output.WriteLine($"      {meaning}");
        }
    }
}
