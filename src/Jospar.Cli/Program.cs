using Jospar.Cli;
using Jospar.Cli.Terminals;

using var stop = StopSignal.Listen(Console.Error, StopSignal.MeaningFor(args));
return await Application.RunAsync(args, Terminal.OfThisProcess(stop.Token));
