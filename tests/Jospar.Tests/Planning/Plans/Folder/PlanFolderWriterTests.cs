using System.Globalization;
using System.Text.Json;
using Jospar.Planning.Plans;
using Jospar.Planning.Plans.Folder;

namespace Jospar.Tests.Planning.Plans.Folder;

public sealed class PlanFolderWriterTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Write_NewFolder_HoldsEveryFileAndNothingElse()
    {
        Write();
        var expected = PlanFormat.Tables.Select(table => table.FileName).Append("plan.json").Append("datapackage.json");
        Assert.Equal(expected.Order(StringComparer.Ordinal), Files().Keys.Order(StringComparer.Ordinal));
        Assert.Equal(["plan"], _folder.Names);
    }

    [Fact]
    public void Write_Twice_GivesTheSameBytesInEveryCulture()
    {
        Write();
        var first = Files();
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("ru-RU");
            Write();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        Assert.Equal(first, Files());
        Assert.All(Files().Values, text => Assert.DoesNotContain("\r", text, StringComparison.Ordinal));
    }

    // A national budget in a small currency, in units of it.
    [Fact]
    public void Write_LargeSumsOfMoney_CanBeRead()
    {
        var plan = Received(54_000_000_000_000_000m);
        PlanFolderWriter.Write(_folder["plan"], plan, SmallProgramme.Create());
        var reading = PlanFolderReader.Read(_folder["plan"], SmallProgramme.Create(), SmallPlan.Run.PackageHash);
        Assert.DoesNotContain(reading.Findings, finding => finding.Code == "plan-number-wrong");
        Assert.Equal(plan.Tables.Trade, reading.Plan!.Tables.Trade);
    }

    [Fact]
    public void Write_SumBeyondWhatCanBeRead_IsRefused()
    {
        var refusal = Assert.Throws<PlanTooLargeException>(() => PlanFolderWriter.Write(
            _folder["plan"], Received(1_000_000_000_000_000_000_000_000m), SmallProgramme.Create()));
        Assert.Contains("1000000000000000000000000 in received of trade.csv", refusal.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder["plan"]));
    }

    private static Plan Received(decimal sum)
    {
        var plan = SmallPlan.Create();
        return plan with { Tables = plan.Tables with { Trade = [plan.Tables.Trade[0] with { Received = new(sum) }] } };
    }

    [Fact]
    public void Write_Launches_ReadAsDocumented()
    {
        Write();
        Assert.StartsWith(
            "project,site,start,running_from,capital_cost,fund_money,jobs,sponsor_value,committed\n"
            + "early,north,2024,2026,8,2,10,",
            Files()["launches.csv"], StringComparison.Ordinal);
        Assert.Contains("\nmetal,north,2026,0,6,0,60\n", Files()["trade.csv"], StringComparison.Ordinal);
    }

    [Fact]
    public void Write_PlanJson_SaysHowGoodItIsAndHowItWasMade()
    {
        Write();
        using var json = JsonDocument.Parse(Files()["plan.json"]);
        var root = json.RootElement;
        var plan = SmallPlan.Create();
        Assert.Equal("proven", root.GetProperty("status").GetString());
        Assert.Equal(plan.Totals.Value.Value, root.GetProperty("objective").GetDecimal(), 8);
        Assert.Equal(plan.Totals.Value.Value + 1m, root.GetProperty("bound").GetDecimal(), 8);
        Assert.Equal(plan.Gap!.Value, root.GetProperty("gap").GetDecimal(), 9);
        Assert.Equal(["shortfall", "value"], root.GetProperty("goals").EnumerateArray().Select(goal => goal.GetProperty("goal").GetString()));
        Assert.Equal(7m, root.GetProperty("targets")[0].GetProperty("reached").GetDecimal());
        Assert.Equal("sha256-of-small", root.GetProperty("package_hash").GetString());
        Assert.Equal(64, root.GetProperty("decision_digest").GetString()!.Length);
        Assert.Equal(7, root.GetProperty("seed").GetInt32());
        Assert.Equal(115, root.GetProperty("jobs").GetInt32());
    }

    [Fact]
    public void Write_UnknownBound_IsNull()
    {
        var plan = SmallPlan.Create();
        plan = plan with { Status = PlanStatus.Stopped, Goals = [.. plan.Goals.Select(goal => goal with { Bound = null })] };
        PlanFolderWriter.Write(_folder["plan"], plan, SmallProgramme.Create());
        using var json = JsonDocument.Parse(Files()["plan.json"]);
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("bound").ValueKind);
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("gap").ValueKind);
        var read = PlanFolderReader.Read(_folder["plan"], SmallProgramme.Create());
        Assert.Null(Assert.IsType<Plan>(read.Plan).Gap);
    }

    [Fact]
    public void Write_OverAnEarlierPlan_KeepsForeignFilesAndDropsWhatWasKeptOfIt()
    {
        Write();
        var whole = Files();
        foreach (string kept in PlanFormat.Companions.Concat(PlanFormat.Pages))
        {
            File.WriteAllText(_folder[$"plan/{kept}"], "of the earlier plan");
        }

        File.WriteAllText(_folder["plan/notes.txt"], "mine");
        Write();
        Assert.Equal("mine", File.ReadAllText(_folder["plan/notes.txt"]));
        File.Delete(_folder["plan/notes.txt"]);
        Assert.Equal(whole, Files());
        Assert.Equal(["plan"], _folder.Names);
    }

    [Fact]
    public void Write_OverAnEarlierPlan_KeepsAPageOfAnotherName()
    {
        Write();
        File.WriteAllText(_folder["plan/report-2025-edited.html"], "mine");
        Write();
        Assert.Equal("mine", File.ReadAllText(_folder["plan/report-2025-edited.html"]));
        Assert.Equal("report-2025-edited.html", PlanFolderWriter.FindForeign(_folder["plan"]));
    }

    [Fact]
    public void Write_OverSomethingElse_RefusesAndLeavesItAsItWas()
    {
        Directory.CreateDirectory(_folder["plan"]);
        File.WriteAllText(_folder["plan/thesis.txt"], "years of work");
        Assert.NotNull(PlanFolderWriter.FindObstacle(_folder["plan"]));
        Assert.Throws<IOException>(Write);
        Assert.Equal("years of work", Assert.Single(Files()).Value);
        File.WriteAllText(_folder["file"], "");
        Assert.NotNull(PlanFolderWriter.FindObstacle(_folder["file"]));
        Assert.Null(PlanFolderWriter.FindObstacle(_folder["new"]));
    }

    [Fact]
    public void Write_AfterAnInterruptedWriting_ClearsWhatWasLeft()
    {
        Write();
        var whole = Files();
        Directory.CreateDirectory(_folder[".plan.jospar-writing"]);
        File.WriteAllText(_folder[".plan.jospar-writing/plan.json"], "{ half");
        Write();
        Assert.Equal(whole, Files());
        Assert.Equal(["plan"], _folder.Names);
    }

    [Fact]
    public void Write_AfterAKillBetweenTheMoves_BringsForeignFilesBack()
    {
        Write();
        File.WriteAllText(_folder["plan/notes.txt"], "mine");
        Directory.Move(_folder["plan"], _folder[".plan.jospar-old"]);
        Write();
        Assert.Equal("mine", File.ReadAllText(_folder["plan/notes.txt"]));
        Assert.Equal(["plan"], _folder.Names);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Write_AfterAKillWhileTheOldPlanWasDeleted_ClearsWhatWasLeft(bool isEmpty)
    {
        Write();
        var whole = Files();
        Directory.CreateDirectory(_folder[".plan.jospar-old"]);
        if (!isEmpty)
        {
            File.Copy(_folder["plan/trade.csv"], _folder[".plan.jospar-old/trade.csv"]);
        }

        Write();
        Write();
        Assert.Equal(whole, Files());
        Assert.Equal(["plan"], _folder.Names);
    }

    [Fact]
    public void Write_DiskRefuses_LeavesTheEarlierPlanWhole()
    {
        Write();
        var whole = Files();
        // A file where the old plan would be moved to: the same as a disk that refuses.
        File.WriteAllText(_folder[".plan.jospar-old"], "");
        Assert.ThrowsAny<IOException>(Write);
        Assert.Equal(whole, Files());
    }

    [Fact]
    public void Write_DataPackage_DescribesEveryColumnThatIsWritten()
    {
        Write();
        using var json = JsonDocument.Parse(Files()["datapackage.json"]);
        foreach (var resource in json.RootElement.GetProperty("resources").EnumerateArray())
        {
            string header = Files()[resource.GetProperty("path").GetString()!].Split('\n')[0];
            var fields = resource.GetProperty("schema").GetProperty("fields").EnumerateArray().ToArray();
            Assert.Equal(header.Split(','), fields.Select(field => field.GetProperty("name").GetString()));
            Assert.All(fields, field => Assert.NotEqual("", field.GetProperty("description").GetString()));
        }
    }

    private void Write() => PlanFolderWriter.Write(_folder["plan"], SmallPlan.Create(), SmallProgramme.Create());

    private Dictionary<string, string> Files() => Directory.GetFiles(_folder["plan"])
        .ToDictionary(path => Path.GetFileName(path), File.ReadAllText);
}
