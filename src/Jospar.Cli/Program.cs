using Jospar.Cli;
using Jospar.Cli.Terminals;

using var stop = StopSignal.Listen(Console.Error, args is ["work", ..] ? StopSignal.JobsInHand : StopSignal.BestSoFar);
return await Application.RunAsync(args, Terminal.OfThisProcess(stop.Token));
