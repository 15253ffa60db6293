using System.CommandLine;
using Jospar.Cli.Help;
using Jospar.Cli.Printing;
using Jospar.Cli.Terminals;
using Jospar.Packages.Checking;
using Jospar.Packages.Reading;
using Jospar.Packages.Writing;
using Jospar.Planning.Comparison;
using Jospar.Planning.Plans;

namespace Jospar.Cli.Commands;

/// <summary><c>jospar compare PLAN PLAN</c>: what moved, and what it did to targets, money and jobs.</summary>
internal static class CompareCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var before = new Argument<string>("PLAN") { Description = "The folder of the first plan, against which the second is measured." };
        var after = new Argument<string>("OTHER") { Description = "The folder of the second plan." };
        var json = SharedOptions.Json();
        var command = new Verb(
            "compare",
            "Says what moved from one plan to another, and what that did to targets, money and jobs.",
            ("compare plan-first plan-second", "Projects added, dropped and moved first, then what follows from it."),
            ("compare plan-first plan-second --json", "The same for programs."))
        {
            before, after, json,
        };
        command.SetAction(parsed => Run(
            terminal, parsed.GetRequiredValue(before), parsed.GetRequiredValue(after), parsed.GetValue(json)));
        return command;
    }

    private static int Run(Terminal terminal, string before, string after, bool json)
    {
        var (first, firstCode) = Read(terminal, "first", before, json);
        if (first is null)
        {
            return firstCode;
        }

        var (second, secondCode) = Read(terminal, "second", after, json);
        return second is null ? secondCode : Compare(terminal, first, second, [after, before], json);
    }

    private static (PlanWithPackage? Found, int ExitCode) Read(Terminal terminal, string which, string plan, bool json)
    {
        var read = PlanWithPackage.Read(plan, package: null, json, terminal, $"Put it there: jospar convert PACKAGE {TypedName.Of(Path.Combine(plan, PlanFormat.ArchiveFile))}");
        if (read.Found is null)
        {
            terminal.Error.WriteLine($"jospar: Nothing was compared, for want of the {which} of the two plans, '{plan}'.");
        }

        return (read.Found is { } found && ReplanFile.Find(terminal, plan) is { } replan
            ? found with { Plan = PastMisses.CountedIn(found.Plan, found.Input.Programme, replan) }
            : read.Found, read.ExitCode);
    }

    private static int Compare(Terminal terminal, PlanWithPackage before, PlanWithPackage after, string[] folders, bool json)
    {
        var (one, other) = (before.Input.Programme.Terms, after.Input.Programme.Terms);
        if (one.Id != other.Id || one.Currency != other.Currency || one.MoneyUnit != other.MoneyUnit)
        {
            terminal.Error.WriteLine(one.Id != other.Id
                ? $"jospar: '{folders[1]}' is a plan of {one.Id}, and '{folders[0]}' one of {other.Id}; only plans of one programme can be compared."
                : "jospar: The two plans count in different money; give both packages the same currency and money unit.");
            return ExitCode.Usage;
        }

        string? replan = ReplanAmong(terminal, before, after, folders);
        var comparability = Comparability.Of(before.Input.Programme, after.Input.Programme, isPlannedAgain: replan is not null);
        var comparison = PlanComparison.Of(before.Plan, after.Plan, comparability);
        var differences = PackageDifferences.Of((before.Input.Package, before.Input.Programme), (after.Input.Package, after.Input.Programme));
        if (json)
        {
            JsonOutput.Write(terminal.Output, ComparisonDocument.Of(comparison, differences));
            return ExitCode.Done;
        }

        var notes = new ComparisonNotes(before.Input.Programme, after.Input.Programme, comparison, differences).Lines(replan);
        terminal.Say(notes.Concat(new ComparisonText(before.Input.Programme, after.Input.Programme, comparison).Lines()));

        return ExitCode.Done;
    }

    // Only where both were planned from one package first is the one what is left of the other.
    private static string? ReplanAmong(Terminal terminal, PlanWithPackage before, PlanWithPackage after, string[] folders) =>
        folders.FirstOrDefault(folder => File.Exists(Path.Combine(terminal.PathOf(folder), PlanFormat.ReplanFile))) is { } replan
        && FirstHash(before) == FirstHash(after)
            ? replan
            : null;

    private static string FirstHash(PlanWithPackage plan)
    {
        string kept = Path.Combine(plan.Folder, PlanFormat.FirstArchiveFile);
        var first = File.Exists(kept) ? PackageChecker.Check(kept).Package : null;
        return PackageHash.WithoutUncertainties(first ?? plan.Input.Package);
    }
}
