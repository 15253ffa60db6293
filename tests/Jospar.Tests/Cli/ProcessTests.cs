using System.Text.Json;
using Jospar.Cli;
using Jospar.Tests.House;

namespace Jospar.Tests.Cli;

/// <summary>The program as a process of its own: streams, signals, exit codes.</summary>
public sealed class ProcessTests : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(4);
    // A shell without job control starts what it puts behind with SIGINT ignored; a terminal does not.
    private static readonly string Program = $"exec env --default-signal=INT dotnet '{typeof(ExitCode).Assembly.Location}'";

    private readonly string _folder = Directory.CreateTempSubdirectory("jospar process ").FullName;

    public ProcessTests() => Directory.CreateSymbolicLink(Path.Combine(_folder, "examples"), Path.Combine(Repository.Root, "examples"));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public void Signal_WhileSearching_EndsWithTheBestPlanOrWithoutOne(string signal)
    {
        var result = Shell.Run(
            $"({Program} plan examples/kazakhstan -o plan --gap 0) > out 2> err & process=$!; " +
            $"for i in $(seq 600); do grep -q 'Greatest value\\|Least shortfall' err && break; sleep 0.1; done; sleep 1; kill -{signal} $process; wait $process",
            _folder,
            Limit);
        var output = File.ReadAllText(Path.Combine(_folder, "out"));
        var error = File.ReadAllText(Path.Combine(_folder, "err"));
        Assert.True(result.ExitCode is ExitCode.Done or ExitCode.NoPlan, $"exit {result.ExitCode}\n{output}\n{error}");
        Assert.Contains("Stopping with the best result so far", error, StringComparison.Ordinal);
        Assert.Equal(result.ExitCode == ExitCode.Done, File.Exists(Path.Combine(_folder, "plan/plan.json")));
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder, ".*"));
    }

    [Fact]
    public void StandardOutput_IsNotLeftToNativeLibraries()
    {
        var result = Shell.Run(
            $"({Program} plan examples/kazakhstan -o plan --gap 0) > out 2> err & process=$!; " +
            "for i in $(seq 600); do grep -q 'Greatest value\\|Least shortfall' err && break; sleep 0.1; done; readlink /proc/$process/fd/1; kill -INT $process; wait $process",
            _folder,
            Limit);

        Assert.Equal("/dev/null", result.Output.Trim());
        Assert.NotEmpty(File.ReadAllText(Path.Combine(_folder, "out")));
    }

    [Fact]
    public void Signal_WhileThereIsNothingToShowYet_EndsAtOnceAndLeavesNothing()
    {
        var result = Shell.Run(
            $"({Program} generate --projects 80000 --seed 1 -o made) > out 2> err & process=$!; sleep 3; " +
            "began=$(date +%s); kill -INT $process; wait $process; code=$?; echo $(( $(date +%s) - began )); exit $code",
            _folder,
            Limit);
        var error = File.ReadAllText(Path.Combine(_folder, "err"));
        Assert.True(result.ExitCode == ExitCode.NoPlan, $"exit {result.ExitCode}\n{error}");
        Assert.Contains("Stopping; press Ctrl-C again", error, StringComparison.Ordinal);
        Assert.Contains("Stopped before there was a result.", error, StringComparison.Ordinal);
        Assert.InRange(int.Parse(result.Output, System.Globalization.CultureInfo.InvariantCulture), 0, 10);
        Assert.Equal(["err", "examples", "out"], Directory.EnumerateFileSystemEntries(_folder).Select(path => Path.GetFileName(path)).Order());
    }

    [Fact]
    public void Json_OnStandardOutput_IsADocumentAlone()
    {
        var result = Shell.Run($"{Program} check examples/two-regions --json", _folder, Limit);
        Assert.Equal(ExitCode.Done, result.ExitCode);
        Assert.Equal("", result.Error);
        Assert.Equal(0, JsonDocument.Parse(result.Output).RootElement.GetProperty("errors").GetInt32());
    }

    [Fact]
    public void Output_ThatNobodyReads_EndsQuietly()
    {
        var result = Shell.Run($"set -o pipefail; ({Program} check examples/kazakhstan --assumptions) | head -n 1", _folder, Limit);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
        Assert.Single(result.Output.TrimEnd('\n').Split('\n'));
    }

    [Theory]
    [InlineData("> /dev/full", "No space left on device")]
    [InlineData(">&-", "it is closed")]
    public void StandardOutput_ThatCannotBeWritten_IsToldAsThat(string redirection, string why)
    {
        var check = Shell.Run($"{Program} check examples/two-regions {redirection}", _folder, Limit);
        Assert.Equal(ExitCode.Environment, check.ExitCode);
        Assert.StartsWith($"jospar: Standard output cannot be written to: {why}", check.Error, StringComparison.Ordinal);
        Assert.EndsWith("Send it elsewhere, such as to a file: > FILE.\n", check.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void StandardError_ThatCannotBeWritten_KeepsResultsAndExitCode()
    {
        var check = Shell.Run($"{Program} check examples/two-regions 2> /dev/full", _folder, Limit);
        Assert.Equal(ExitCode.Done, check.ExitCode);
        Assert.NotEqual("", check.Output);
        Assert.Equal(ExitCode.Usage, Shell.Run($"{Program} nothing 2> /dev/full", _folder, Limit).ExitCode);
        Assert.Equal(ExitCode.Done, Shell.Run($"{Program} plan examples/two-regions -o plan 2> /dev/full", _folder, Limit).ExitCode);
    }
}
