using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Jospar.Cli.Commands;
using Jospar.Cli.Help;
using Jospar.Cli.Terminals;

namespace Jospar.Cli;

/// <summary>The program: a command line in, an exit code out.</summary>
internal static class Application
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);
    private static readonly ParserConfiguration Parsing = new() { ResponseFileTokenReplacer = null };

    /// <summary>Runs one command line; never throws.</summary>
    public static async Task<int> RunAsync(string[] arguments, Terminal terminal)
    {
        try
        {
            var root = Root(terminal);
            var parsed = root.Parse(Asked(root, arguments), Parsing);
            return (SwallowedOption.Find(parsed) ?? MisplacedAddress.Find(parsed)) is { } misplaced ? UsageError.Report(parsed, terminal, misplaced)
                : parsed.Action is ParseErrorAction ? UsageError.Report(parsed, terminal)
                : StopSignal.MeaningFor(arguments) == StopSignal.AtOnce
                    ? await InvokeUntilStopped(parsed, terminal)
                    : await Invoke(parsed, terminal);
        }
        catch (Exception trouble)
        {
            return Trouble.Report(trouble, terminal);
        }
    }

    // "help plan", as other programs have it, is "plan --help"; "help" of a verb that is none is as wrong as the verb alone.
    private static string[] Asked(RootCommand root, string[] arguments) => arguments is not ["help", .. var asked] ? arguments
        : asked is [] || root.Subcommands.Any(verb => verb.Name == asked[0]) ? [.. asked, "--help"]
        : Asked(root, asked);

    /// <summary>The root command with every verb.</summary>
    public static RootCommand Root(Terminal terminal)
    {
        var root = new RootCommand("Jospar plans a national industrial programme: a folder of tables in, a proven plan out.")
        {
            PlanCommand.Create(terminal),
            CheckCommand.Create(terminal),
            VerifyCommand.Create(terminal),
            ReplanCommand.Create(terminal),
            ReportCommand.Create(terminal),
            CompareCommand.Create(terminal),
            AlternativesCommand.Create(terminal),
            PriceCommand.Create(terminal),
            ExplainCommand.Create(terminal),
            StressCommand.Create(terminal),
            ConvertCommand.Create(terminal),
            GenerateCommand.Create(terminal),
            WorkCommand.Create(terminal),
            DoctorCommand.Create(terminal),
            CompletionCommand.Create(terminal),
        };
        root.SetAction(_ => Welcome.Print(terminal.Output));
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithExamples((SynchronousCommandLineAction)help.Action!);
        return root;
    }

    private static Task<int> Invoke(ParseResult parsed, Terminal terminal) => parsed.InvokeAsync(Invocation(terminal), CancellationToken.None);

    // A command that does not hear the signal has a moment to finish what it is writing; then it is left behind.
    private static async Task<int> InvokeUntilStopped(ParseResult parsed, Terminal terminal)
    {
        var run = Task.Run(() => Invoke(parsed, terminal), CancellationToken.None);
        try
        {
            return await run.WaitAsync(terminal.Stop);
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAny(run, Task.Delay(Grace, terminal.Clock, CancellationToken.None));
            if (run.IsCompleted)
            {
                return await run;
            }

            throw;
        }
    }

    private static InvocationConfiguration Invocation(Terminal terminal) => new()
    {
        Output = terminal.Output,
        Error = terminal.Error,
        EnableDefaultExceptionHandler = false,
        ProcessTerminationTimeout = null,
    };
}
