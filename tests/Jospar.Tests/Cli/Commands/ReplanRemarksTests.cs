using Jospar.Cli;

namespace Jospar.Tests.Cli.Commands;

/// <summary>What <c>jospar replan</c> remarks of needs that can no longer be served.</summary>
public sealed class ReplanRemarksTests : IDisposable
{
    private const string Header = "kind,project,facility,fund,site,year,value,source,note\n";

    private readonly Run _run = new();

    public void Dispose() => _run.Dispose();

    [Fact]
    public async Task Replan_WhereADroppedProjectWasTheOnlySupply_GoesOnAndRemarksWhatIsNotServed()
    {
        AddSteam(_run.Copy("steamy"));
        Assert.Equal(ExitCode.Done, await _run.Jospar("plan steamy -o first"));
        File.WriteAllText(_run.PathOf("dropped.csv"), Header + "dropped,boiler,,,,,,,\n");
        foreach (int from in (int[])[2026, 2029])
        {
            Assert.Equal(ExitCode.Done, await _run.Jospar($"replan steamy first --actuals dropped.csv --from {from} -o second"));
            Assert.Contains($"Remark    north needs steam, and nobody supplies it {(from == 2029 ? "in 2029" : $"from {from} to 2029")}: boiler could, but not then.", _run.Output, StringComparison.Ordinal);
            Assert.Contains("in no year of the plan served at all: Steam.", File.ReadAllText(_run.PathOf("second/report.html")), StringComparison.Ordinal);
            Assert.Contains($"north,steam,{from},10,0,10", File.ReadAllText(_run.PathOf("second/demand_served.csv")), StringComparison.Ordinal);
            Assert.Equal(ExitCode.Done, await _run.Jospar("verify second/package.zip second"));
        }
    }

    [Theory]
    [InlineData("inflow,,,development-fund,,2025,25,x,\n", null)]
    [InlineData("dropped,heater,,,,,,,\n", "In 2027 120 GWh of heat are needed in all, and at most 50 can be supplied.")]
    public async Task Replan_OfDemandThatWasShortBefore_RemarksItOnlyWhereLessCanBeSuppliedThanThen(string facts, string? remark)
    {
        AddHeat(_run.Copy("cold"));
        Assert.Equal(ExitCode.Done, await _run.Jospar("plan cold -o first"));
        File.WriteAllText(_run.PathOf("facts.csv"), Header + facts);
        Assert.Equal(ExitCode.Done, await _run.Jospar("replan cold first --actuals facts.csv --from 2027 -o second"));
        Assert.Equal(remark is not null, _run.Output.Contains("\nRemark ", StringComparison.Ordinal));
        Assert.Contains(remark ?? "", _run.Output, StringComparison.Ordinal);
    }

    // Steam that only a boiler makes, and a town that needs it.
    private static void AddSteam(string package)
    {
        void Add(string table, string row) => File.AppendAllText(Path.Combine(package, table), row + "\n");
        Add("commodities.csv", "steam,Steam,,,TJ,energy,0,,none,1,,no,,invented");
        Add("demands.csv", "north,steam,2025,10,1,invented");
        Add("processes.csv", "boiling,Boiling,,,TJ,0.1,invented");
        Add("recipes.csv", "boiling,steam,1,,invented");
        Add("projects.csv", "boiler,Boiler,,,Heat,energy,energy,boiling,10,5,1,20,10,,yes,infrastructure,invented");
        Add("sites.csv", "boiler,north,1,invented");
    }

    private static void AddHeat(string package)
    {
        void Add(string table, string row) => File.AppendAllText(Path.Combine(package, table), row + "\n");
        Add("commodities.csv", "heat,Heat,,,GWh,energy,0,,none,1,,no,,invented");
        Add("demands.csv", "south,heat,2025,100,0.5,invented\nsouth,heat,2027,120,0.5,invented");
        Add("resources.csv", "south,heat,2025,50,0.1,invented");
        Add("processes.csv", "heating,Heating,,,GWh,0.1,invented");
        Add("recipes.csv", "heating,heat,1,,invented");
        Add("projects.csv", "heater,Heater,,,Heat,energy,energy,heating,10,5,1,20,10,,yes,infrastructure,invented");
        Add("sites.csv", "heater,south,1,invented");
    }
}
