using System.CommandLine;
using System.CommandLine.Parsing;
using Jospar.Cli.Terminals;
using Jospar.Queue;
using Jospar.Queue.Broker;

namespace Jospar.Cli.Commands;

/// <summary>Where jobs go: the broker that <c>--queue</c> or the environment names.</summary>
internal static class QueueChoice
{
    /// <summary>The environment variable that holds an address with its password, out of sight of other users.</summary>
    public const string Variable = "JOSPAR_QUEUE";

    private const string Form = "amqp://user:password@host:5672/ (amqps:// for a connection that is encrypted)";

    /// <summary><c>--queue</c>, with the address or without where the environment has it.</summary>
    public static Option<string?> Option(string description) => new("--queue")
    {
        Description = $"{description} An amqp:// or amqps:// address; without one, that of the environment variable {Variable}.",
        Arity = ArgumentArity.ZeroOrOne,
        HelpName = "ADDRESS",
    };

    /// <summary>
    /// Runs <paramref name="command"/> with the settings of the broker that the command line names, or without any where it
    /// names none.
    /// </summary>
    public static int Run(Terminal terminal, ParseResult parsed, Option<string?> option, Func<QueueSettings?, int> command)
    {
        if (!OptionPairs.IsGiven(parsed.CommandResult, option))
        {
            return command(null);
        }

        return Read(parsed.GetValue(option), terminal) is { } settings ? command(settings) : ExitCode.Usage;
    }

    /// <summary>Refuses <paramref name="threads"/> beside <paramref name="queue"/>: work is done by the one or by the other.</summary>
    public static void RefuseWith(CommandResult result, Option<string?> queue, Option threads)
    {
        if (OptionPairs.IsGiven(result, queue) && OptionPairs.IsGiven(result, threads))
        {
            result.AddError(
                $"{threads.Name} counts threads of this process, and with {queue.Name} it does none of the work: leave one of them out. "
                + "How many jobs a worker does at once is for 'jospar work --parallel' to say.");
        }
    }

    /// <summary>The broker's settings; where there is no usable address, says so (exit code <see cref="ExitCode.Usage"/>).</summary>
    public static QueueSettings? Read(string? given, Terminal terminal)
    {
        var text = string.IsNullOrEmpty(given) ? terminal.Variable(Variable) : given;
        if (string.IsNullOrEmpty(text))
        {
            terminal.Error.WriteLine($"jospar: No queue is named: --queue {Form}, or the same in the environment variable {Variable}.");
            return null;
        }

        if (QueueAddress.TryParse(text, out var address))
        {
            return QueueSettings.For(address);
        }

        // What was given may hold a password, so it is not repeated.
        var source = string.IsNullOrEmpty(given) ? Variable : "--queue";
        terminal.Error.WriteLine($"jospar: What {source} says is no address of a broker; one reads {Form}, with special letters of the password as %40 and the like, and nothing after the virtual host.");
        return null;
    }
}
