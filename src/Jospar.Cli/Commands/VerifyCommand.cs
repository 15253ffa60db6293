using System.CommandLine;
using Jospar.Cli.Help;
using Jospar.Cli.Printing;
using Jospar.Cli.Terminals;
using Jospar.Planning.Verification;

namespace Jospar.Cli.Commands;

/// <summary><c>jospar verify PACKAGE PLAN</c>: every rule recomputed from the two folders alone.</summary>
internal static class VerifyCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var package = SharedOptions.Package();
        var plan = SharedOptions.Plan();
        var json = SharedOptions.Json();
        var command = new Verb(
            "verify",
            "Recomputes every rule of a plan from the two folders alone and says the largest violation of each family.",
            ("verify examples/kazakhstan plan-kazakhstan", "Exit code 1 where a rule is broken."),
            ("verify examples/kazakhstan plan-kazakhstan --json", "The same for programs."))
        {
            package, plan, json,
        };
        command.SetAction(parsed => Run(
            terminal, parsed.GetRequiredValue(package), parsed.GetRequiredValue(plan), parsed.GetValue(json)));
        return command;
    }

    private static int Run(Terminal terminal, string package, string folder, bool json)
    {
        if (PackageInput.Read(package, json, terminal) is not { } input
            || PlanInput.ReadWithWarnings(folder, input, json, terminal) is not { Plan: { } plan } reading)
        {
            return ExitCode.Findings;
        }

        var verification = PlanVerifier.Verify(input.Programme, plan);
        string[] remarks = [.. CircledText.Lines(input.Programme, plan)];
        if (json)
        {
            JsonOutput.Write(terminal.Output, VerificationText.Document(verification, remarks, reading.Findings));
        }
        else
        {
            terminal.Say(VerificationText.Lines(verification, remarks));
        }

        return verification.Holds ? ExitCode.Done : ExitCode.Findings;
    }
}
