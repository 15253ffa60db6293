using Jospar.Cli;
using Jospar.Cli.Commands;

namespace Jospar.Tests.Cli.Commands;

public sealed class PlanWithPackageTests : IDisposable
{
    private const string Plan = "plan-two-regions";

    private readonly Run _run = new();

    public void Dispose() => _run.Dispose();

    [Fact]
    public async Task Read_OfAPlanAlone_FindsThePackageItWasMadeFrom()
    {
        await Planned();
        var (found, code) = Read(package: null);
        Assert.Equal(ExitCode.Done, code);
        Assert.Equal(found!.Plan.Run.PackageHash, found.Input.Hash);
        Assert.Equal(_run.PathOf(Plan), found.Folder);
        var (named, _) = Read(Run.Small);
        Assert.Equal(found.Input.Hash, named!.Input.Hash);
    }

    [Fact]
    public async Task Plan_MadeTwice_KeepsThePackageInTheSameBytes()
    {
        await Planned();
        var first = File.ReadAllBytes(Kept);
        Assert.Equal(ExitCode.Done, await _run.Jospar($"convert {Run.Small} small.xlsx"));
        Assert.Equal(ExitCode.Done, await _run.Jospar($"plan small.xlsx -o {Plan}"));
        Assert.Equal(first, File.ReadAllBytes(Kept));
    }

    [Fact]
    public async Task Read_OfAPlanWithoutItsPackage_AsksForIt()
    {
        await Planned();
        File.Delete(Kept);
        Assert.Equal(ExitCode.Usage, Read(package: null).ExitCode);
        Assert.Contains("--package PACKAGE", _run.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, Read(Run.Small).ExitCode);
    }

    [Fact]
    public async Task Read_WithAnotherPackage_SaysSo()
    {
        await Planned();
        var other = Path.Combine(_run.Copy("other"), "stocks.csv");
        File.WriteAllText(other, File.ReadAllText(other).Replace("25", "24", StringComparison.Ordinal));
        Assert.Equal(ExitCode.Findings, Read("other").ExitCode);
        Assert.Contains("plan-other-package", _run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_OfAPlanEditedByHand_RefusesToReckonOnFromIt()
    {
        await Planned();
        var launches = _run.PathOf($"{Plan}/launches.csv");
        File.WriteAllLines(launches, File.ReadAllLines(launches).SkipLast(1));
        Assert.Equal(ExitCode.Findings, Read(package: null).ExitCode);
        Assert.Contains("error plan-decisions-changed", _run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_OfADamagedPackage_SaysThatItIsDamaged()
    {
        await Planned();
        File.WriteAllBytes(Kept, File.ReadAllBytes(Kept)[..100]);
        Assert.Equal(ExitCode.Findings, Read(package: null).ExitCode);
        Assert.Contains("package-unreadable", _run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_OfAPlanThatAKilledRunTookAway_FindsIt()
    {
        await Planned();
        Directory.Move(_run.PathOf(Plan), _run.PathOf($".{Plan}.jospar-old"));
        Assert.Equal(ExitCode.Done, Read(package: null).ExitCode);
    }

    [Fact]
    public void Read_OfNoPlan_SaysSo()
    {
        Assert.Equal(ExitCode.Findings, PlanWithPackage.Read("nowhere", null, json: false, _run.Terminal).ExitCode);
        Assert.Contains("There is no plan at 'nowhere'", _run.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Findings, PlanWithPackage.Read("examples", Run.Small, json: false, _run.Terminal).ExitCode);
        Assert.Contains("holds no plan", _run.Error, StringComparison.Ordinal);
    }

    private string Kept => _run.PathOf($"{Plan}/package.zip");

    private async Task Planned() => Assert.Equal(ExitCode.Done, await _run.Jospar($"plan {Run.Small} -o {Plan}"));

    private (PlanWithPackage? Found, int ExitCode) Read(string? package) =>
        PlanWithPackage.Read(Plan, package, json: false, _run.Terminal);
}
