using Jospar.Cli;
using Jospar.Cli.Terminals;
using Jospar.Optimisation.Highs;

Console.SetError(new ForgivingWriter(Console.Error));
using var stop = StopSignal.Listen(Console.Error, StopSignal.MeaningFor(args));
if (Terminal.FindCurrentFolder() is not { } folder)
{
    await Console.Error.WriteLineAsync("jospar: The current folder no longer exists. Change to another one (cd ~), and run this again.");
    return ExitCode.Environment;
}

var terminal = Terminal.OfThisProcess(folder, stop.Token);
NativeOutput.Silence();
return await Application.RunAsync(args, terminal);
