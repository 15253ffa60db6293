using Jospar.Cli.Terminals;
using Jospar.Files;
using Jospar.Optimisation.Highs;
using Jospar.Optimisation.Locating;
using Jospar.Optimisation.WebAssembly;
using Jospar.Planning.Alternatives;
using Jospar.Planning.Plans;
using Jospar.Planning.Plans.Folder;
using Jospar.Planning.Search;
using Jospar.Queue;
using Jospar.Queue.Broker;

namespace Jospar.Cli;

/// <summary>Exceptions that reach the top: one line with what to do, details only where they are asked for.</summary>
internal static class Trouble
{
    /// <summary>Prints <paramref name="exception"/> and answers the exit code that fits it.</summary>
    public static int Report(Exception exception, Terminal terminal)
    {
        var (line, code) = Describe(exception);
        terminal.Error.WriteLine($"jospar: {line}");
        if (terminal.Variable("JOSPAR_DEBUG") == "1")
        {
            terminal.Error.WriteLine(exception);
        }

        return code;
    }

    private static (string Line, int Code) Describe(Exception exception) => exception switch
    {
        UnauthorizedAccessException => ($"{Sentence(exception)} Choose another folder, or change its permissions.", ExitCode.Environment),
        OutputRefusedException => ($"{Sentence(exception)} Send it elsewhere, such as to a file: > FILE.", ExitCode.Environment),
        PlaceRefusedException => (Sentence(exception), ExitCode.Environment),
        IOException => ($"{Sentence(exception)} Check the path, the disk and its free space.", ExitCode.Environment),
        QueueAwayException => (Sentence(exception), ExitCode.Environment),
        JobFailedException { InnerException: { } cause } => Describe(cause),
        AggregateException { InnerException: { } first } => Describe(first),
        JobFailedException => ($"{Sentence(exception)} Nothing was written. Every job that was given up: jospar work --queue --dead.", ExitCode.Fault),
        SolverNotFoundException => (Sentence(exception), ExitCode.Environment),
        SolverFailedException =>
            ($"{Sentence(exception)} Try the other kind: --solver native or --solver webassembly. Amounts of billions beside prices of millionths are often why: give goods in larger units (kt, not kg).", ExitCode.Environment),
        HighsLibraryException or HighsCallException or WebAssemblyException =>
            ($"{Sentence(exception)} Try the other kind: --solver native or --solver webassembly; ./jospar doctor says what is there.", ExitCode.Environment),
        RuledOutLaunchException => ($"{Sentence(exception)} 'jospar verify' says what else is wrong with it.", ExitCode.Findings),
        PlanTooLargeException =>
            ($"{Sentence(exception)} Nothing was written. Give money in a larger unit (money: million in programme.yaml), and goods in larger ones (kt, not kg).", ExitCode.Findings),
        UnverifiedPlanException =>
            ($"{Sentence(exception)} Nothing was written. Try the other --solver, and report this with the package.", ExitCode.Findings),
        TooLargeToPushException =>
            ($"{Sentence(exception)} Nothing was written. Plan it with another --seed or another value of a tolerance, and lay the two side by side with 'jospar compare'; 'jospar explain' says why a project is in or out.", ExitCode.NoPlan),
        OutOfMemoryException => ("The memory of this machine is not enough for this programme.", ExitCode.Environment),
        OperationCanceledException => ("Stopped before there was a result.", ExitCode.NoPlan),
        _ => ($"A fault of the program: {Sentence(exception)} Run again with JOSPAR_DEBUG=1 and report what it prints.", ExitCode.Fault),
    };

    // Messages of the system and of libraries end with a full stop or without one.
    private static string Sentence(Exception exception) => exception.Message.ReplaceLineEndings(" ").TrimEnd(' ', '.') + ".";
}
