using System.Text;
using Jospar.Domain;
using Jospar.Planning.Plans;
using Jospar.Planning.Plans.Folder;

namespace Jospar.Tests.Planning.Plans.Folder;

public sealed class PlanFolderReaderTests : IDisposable
{
    private static readonly Programme Small = SmallProgramme.Create();
    private readonly TemporaryFolder _folder = new();

    public PlanFolderReaderTests() => PlanFolderWriter.Write(_folder["plan"], SmallPlan.Create(), Small);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Read_WrittenPlan_IsTheSamePlan()
    {
        var reading = Read();
        Assert.Empty(reading.Findings);
        Assert.True(reading.IsSound);
        var plan = Assert.IsType<Plan>(reading.Plan);
        Assert.Equal(SmallPlan.Create().Decisions.Flows, plan.Decisions.Flows);
        Assert.Equal(SmallPlan.Create().Tables.Trade, plan.Tables.Trade);
        Assert.Equal(SmallPlan.Create().Tables.ScarcityPrices, plan.Tables.ScarcityPrices);
        Assert.Equal(SmallPlan.Create().Targets, plan.Targets);
        Assert.Equal(SmallPlan.Run, plan.Run);
    }

    [Fact]
    public void Read_OfAPlanMadeForMoreThanItsGoals_KnowsWhatWasAsked()
    {
        PlanOrigin[] origins =
        [
            new(PlanPurpose.Robust, Draws: 200, Within: 0.01m),
            new(PlanPurpose.Alternative, Within: 0.05m, Direction: "public-money"),
            new(PlanPurpose.Replan, From: 2026, Weight: 0.002m),
        ];
        Assert.All(origins, origin =>
        {
            var plan = SmallPlan.Create();
            PlanFolderWriter.Write(_folder["plan"], plan with { Run = plan.Run with { Origin = origin } }, Small);
            var reading = Read();
            Assert.Empty(reading.Findings);
            Assert.Equal(origin, reading.Plan!.Run.Origin);
        });
    }

    [Fact]
    public void Read_OfAPlanThatAKilledRunTookAway_FindsIt()
    {
        Directory.Move(_folder["plan"], _folder[".plan.jospar-old"]);
        Assert.True(Read().IsSound);
        Assert.False(Directory.Exists(_folder[".plan.jospar-old"]));
    }

    [Fact]
    public void Read_ThenWrite_GivesTheSameBytes()
    {
        PlanFolderWriter.Write(_folder["again"], Read().Plan!, Small);
        foreach (string path in Directory.GetFiles(_folder["plan"]))
        {
            Assert.Equal(File.ReadAllText(path), File.ReadAllText(_folder[Path.Combine("again", Path.GetFileName(path))]));
        }
    }

    [Theory]
    [InlineData("activity.csv", "smelter,north,smelt,2025,10,10", "smelter,north,smelt,2025,ten,10", "plan-number-wrong", 8, "amount")]
    [InlineData("activity.csv", "smelter,north,smelt,2025,10,10", "smeltr,north,smelt,2025,10,10", "plan-id-unknown", 8, "unit")]
    [InlineData("activity.csv", "smelter,north,smelt,2025,10,10", "smelter,north,smelt,2035,10,10", "plan-year-outside", 8, "year")]
    [InlineData("activity.csv", "smelter,north,smelt,2025,10,10", "smelter,north,smelt,25,10,10", "plan-year-wrong", 8, "year")]
    [InlineData("activity.csv", "smelter,north,smelt,2025,10,10", "smelter,north,smelt,2025,,10", "plan-cell-empty", 8, "amount")]
    [InlineData("activity.csv", "smelter,north,smelt,2025,10,10", "smelter,north,smelt,2025,10", "plan-row-length", 8, null)]
    [InlineData("activity.csv", "smelter,north,smelt,2025", "smelter,north,smelt,2026", "plan-row-duplicate", 9, "unit;year")]
    [InlineData("activity.csv", "unit,place", "place,unit", "plan-header-wrong", 1, null)]
    [InlineData("activity.csv", "smelter,north,smelt,2025,10,10", "smelter,north,smelt,2025,1000000000000000000000000,10", "plan-number-wrong", 8, "amount")]
    [InlineData("activity.csv", "smelter,north,smelt,2025,10,10", "smelter,north,smelt,2025,10000000000000000,10", "plan-number-wrong", 8, "amount")]
    [InlineData("activity.csv", "smelter,north,smelt,2025,10,10", "smelter,north,smelt,2025,1e3,10", "plan-number-wrong", 8, "amount")]
    [InlineData("plan.json", "\"gap\": 0.00", "\"gap\": 0.000", "plan-figure-differs", null, "gap")]
    [InlineData("plan.json", "\"objective\": 3", "\"objective\": 4", "plan-figure-differs", null, "objective")]
    [InlineData("plan.json", "\"bound\": 3", "\"bound\": 4", "plan-figure-differs", null, "bound")]
    [InlineData("plan.json", "\"capital_cost\": ", "\"capital_cost\": 9", "plan-figure-differs", null, "present_value.value")]
    [InlineData("plan.json", "\"scale\": ", "\"scale\": 1", "plan-figure-differs", null, "goals[0].scale")]
    [InlineData("plan.json", "\"currency\": \"", "\"currency\": \"X", "plan-figure-differs", null, "programme.currency")]
    [InlineData("plan.json", "\"synthetic\": false", "\"synthetic\": true", "plan-figure-differs", null, "programme.synthetic")]
    [InlineData("plan.json", "\"jobs\": 115", "\"jobs\": 1e99", "plan-number-wrong", null, "jobs")]
    [InlineData("plan.json", "\"trade_income\": ", "\"trade_income\": 9999999999999999999", "plan-number-wrong", null, "present_value.trade_income")]
    [InlineData("launches.csv", "2,10,10.", "2,1e3,10.", "plan-number-wrong", 2, "jobs")]
    [InlineData("launches.csv", ",yes\n", ",maybe\n", "plan-word-unknown", 2, "committed")]
    [InlineData("not_launched.csv", "beaten", "lazy", "plan-word-unknown", 3, "reason")]
    [InlineData("plan.json", "\"proven\"", "\"\\ud800\"", "plan-json-wrong", null, null)]
    [InlineData("plan.json", "\"proven\"", "\"perfect\"", "plan-word-unknown", null, "status")]
    [InlineData("plan.json", "\"seconds\": 1.5,", "", "plan-key-missing", null, "seconds")]
    [InlineData("plan.json", "\"launches\": 3", "\"launches\": 3.5", "plan-number-wrong", null, "launches")]
    [InlineData("plan.json", "\"jospar_plan\": 1", "\"jospar_plan\": 2", "plan-version", null, "jospar_plan")]
    [InlineData("plan.json", "\"year\": 2028,", "", "plan-key-missing", null, "targets[0].year")]
    [InlineData("plan.json", "\"threads\": ", "\"threads\": -", "plan-number-wrong", null, "options.threads")]
    [InlineData("plan.json", "\"seconds\": ", "\"seconds\": -", "plan-number-wrong", null, "seconds")]
    [InlineData("plan.json", "\"seed\": ", "\"seed\": -1", "plan-number-wrong", null, "seed")]
    public void Read_OneFault_IsOneFindingInItsPlace(
        string file, string was, string became, string code, int? row, string? column)
    {
        Edit(file, was, became);
        var reading = Read();
        var finding = Assert.Single(reading.Findings);
        Assert.Equal((code, file, row, column), (finding.Code, finding.File, finding.Row, finding.Column));
        Assert.Null(reading.Plan);
        Assert.False(reading.IsSound);
    }

    [Fact]
    public void Read_BrokenJson_IsAFinding()
    {
        File.WriteAllText(_folder["plan/plan.json"], "{ \"status\": ");
        Assert.Equal("plan-json-wrong", Assert.Single(Read().Findings).Code);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("3")]
    [InlineData("null")]
    [InlineData("\"plan\"")]
    public void Read_JsonThatIsNoObject_IsOneFinding(string text)
    {
        File.WriteAllText(_folder["plan/plan.json"], text);
        var finding = Assert.Single(Read().Findings);
        Assert.Equal(("plan-json-wrong", 1, "The file is no JSON object, and has none of a plan's keys."), (finding.Code, finding.Row, finding.Message));
    }

    [Fact]
    public void Read_MissingFileOrFolder_IsAFinding()
    {
        File.Delete(_folder["plan/flows.csv"]);
        var finding = Assert.Single(Read().Findings);
        Assert.Equal(("plan-file-missing", "flows.csv"), (finding.Code, finding.File));
        Assert.Equal("plan-folder-missing", Assert.Single(PlanFolderReader.Read(_folder["none"], Small).Findings).Code);
    }

    [Fact]
    public void Read_FolderThatIsNoPlan_IsOneFinding()
    {
        Directory.CreateDirectory(_folder["other"]);
        var finding = Assert.Single(PlanFolderReader.Read(_folder["other"], Small).Findings);
        Assert.Equal(("plan-file-missing", "plan.json"), (finding.Code, finding.File));
        Assert.StartsWith("The folder holds no plan", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_OtherEncoding_IsAFinding()
    {
        File.WriteAllBytes(_folder["plan/flows.csv"], [0xcf, 0xeb, 0xe0, 0xed]);
        Assert.Equal("plan-encoding", Assert.Single(Read().Findings).Code);
    }

    [Fact]
    public void Read_EmptyFile_IsAFinding()
    {
        File.WriteAllText(_folder["plan/flows.csv"], "");
        Assert.Equal("plan-header-wrong", Assert.Single(Read().Findings).Code);
    }

    [Fact]
    public void Read_AThousandFaults_ListsTheFirstHundred()
    {
        string rows = string.Concat(Enumerable.Range(0, 1000).Select(row => $"unknown{row},2025,1,1\n"));
        File.AppendAllText(_folder["plan/link_use.csv"], rows);
        var findings = Read().Findings;
        Assert.Equal(101, findings.Length);
        Assert.Equal("plan-more-faults", findings[^1].Code);
    }

    [Fact]
    public void Read_OtherPackage_IsTheOnlyFindingWhateverTheTablesName()
    {
        File.AppendAllText(_folder["plan/link_use.csv"], "unknown,2025,1,1\n");
        File.Delete(_folder["plan/flows.csv"]);
        var reading = PlanFolderReader.Read(_folder["plan"], Small, "another-hash");
        var finding = Assert.Single(reading.Findings);
        Assert.Equal(("plan-other-package", true), (finding.Code, finding.IsError));
        Assert.Null(reading.Plan);
        Assert.False(reading.IsSound);
        Assert.Equal(["plan-file-missing", "plan-id-unknown"], PlanFolderReader.Read(_folder["plan"], Small, "sha256-of-small").Findings.Select(found => found.Code));
    }

    [Fact]
    public void Read_NamedPackage_FindsNothing() =>
        Assert.Empty(PlanFolderReader.Read(_folder["plan"], Small, "sha256-of-small").Findings);

    [Fact]
    public void Read_OfAPlanThatNamesNoPackage_SaysThatTheKeyIsMissing()
    {
        string path = _folder["plan/plan.json"];
        File.WriteAllText(path, File.ReadAllText(path).Replace("\"package_hash\"", "\"hash\"", StringComparison.Ordinal));
        Assert.Equal(["plan-key-unknown", "plan-key-missing"], PlanFolderReader.Read(_folder["plan"], Small, "sha256-of-small").Findings.Select(finding => finding.Code));
    }

    [Fact]
    public void Read_OfAPlanWhosePackageIsEmptied_SaysThatItIsAnother()
    {
        Edit("plan.json", $"\"{SmallPlan.Run.PackageHash}\"", "\"\"");
        Assert.Equal("plan-other-package", Assert.Single(PlanFolderReader.Read(_folder["plan"], Small, SmallPlan.Run.PackageHash).Findings).Code);
    }

    [Fact]
    public void Read_RowsInAnotherOrder_DecideTheSame()
    {
        foreach (string table in (string[])["launches", "activity", "flows", "extraction", "demand_served", "discarded"])
        {
            string path = _folder[$"plan/{table}.csv"];
            string[] lines = File.ReadAllLines(path);
            Assert.True(lines.Length > 2, $"{table} has no order");
            File.WriteAllLines(path, [lines[0], .. lines[1..].Reverse()]);
        }

        Assert.Empty(Read().Findings);
    }

    [Theory]
    [InlineData("\"reached\": 7,", "\"reached\": 9,", "targets[0].reached", "targets[0].shortfall")]
    [InlineData("\"shortfall\": 2\n", "\"shortfall\": 0\n", "targets[0].shortfall")]
    [InlineData("\"level\": 9,", "\"level\": 7,", "targets[0].level")]
    [InlineData("\"year\": 2028,", "\"year\": 2027,", "targets[0].year")]
    public void Read_FigureOfAPromiseThatDoesNotFollow_IsAWarning(string was, string became, params string[] keys)
    {
        Edit("plan.json", was, became);
        var reading = Read();
        Assert.Equal(keys, reading.Findings.Select(finding => finding.Column));
        Assert.All(reading.Findings, finding => Assert.Equal(("plan-figure-differs", false, "plan.json"), (finding.Code, finding.IsError, finding.File)));
        Assert.True(reading.IsSound);
    }

    [Fact]
    public void Read_OfAPromiseUnderAnotherName_MissesItAndKnowsNotTheOther()
    {
        Edit("plan.json", "\"id\": \"bars\"", "\"id\": \"wires\"");
        var reading = Read();
        Assert.Equal(
            [("targets[0]", "The promise wires is not one of the package."), ("targets", "The promise bars is missing.")],
            reading.Findings.Select(finding => (finding.Column!, finding.Message)));
        Assert.All(reading.Findings, finding => Assert.Equal(("plan-figure-differs", false), (finding.Code, finding.IsError)));
    }

    [Theory]
    [InlineData("\"held\": ", "\"hold\": ", "goals[0].hold", "held")]
    [InlineData("\"jobs\": 115", "\"jops\": 3, \"jobs\": 115", "jops", "discounts")]
    [InlineData("\"currency\": ", "\"notes\": { \"by\": 1 }, \"currency\": ", "programme.notes", "the version of Jospar that wrote it")]
    public void Read_KeyThatAPlanDoesNotHave_IsAWarning(string was, string became, string key, string mend)
    {
        Edit("plan.json", was, became);
        var reading = Read();
        var finding = Assert.Single(reading.Findings);
        Assert.Equal(("plan-key-unknown", false, key), (finding.Code, finding.IsError, finding.Column));
        Assert.Contains(mend, finding.Mend, StringComparison.Ordinal);
        Assert.True(reading.IsSound);
    }

    [Fact]
    public void Read_KeyThatIsThereTwice_IsAFinding()
    {
        Edit("plan.json", "\"jobs\": 115", "\"jobs\": 99, \"jobs\": 115");
        Assert.Equal(("plan-json-wrong", "The file is not JSON, or has a key twice."), Read().Findings.Select(found => (found.Code, found.Message)).Single());
    }

    [Theory]
    [InlineData("launches.csv")]
    [InlineData("plan.json")]
    public void Read_LettersOfSixteenBits_AreAFinding(string file)
    {
        string text = File.ReadAllText(_folder[$"plan/{file}"]);
        File.WriteAllText(_folder[$"plan/{file}"], text, Encoding.Unicode);
        Assert.Contains(Read().Findings, found => found.Code == "plan-encoding" && found.File == file);
        File.WriteAllText(_folder[$"plan/{file}"], text, Encoding.UTF8);
        Assert.Empty(Read().Findings);
    }

    [Fact]
    public void Read_ChangedDecision_IsAWarning()
    {
        string path = _folder["plan/activity.csv"];
        File.WriteAllText(path, File.ReadAllText(path).Replace("2025,10,10", "2025,9,10", StringComparison.Ordinal));
        var reading = Read();
        var finding = Assert.Single(reading.Findings);
        Assert.Equal(("plan-decisions-changed", false), (finding.Code, finding.IsError));
        Assert.True(reading.IsSound);
    }

    private void Edit(string file, string was, string became)
    {
        string path = _folder[$"plan/{file}"];
        string text = File.ReadAllText(path);
        int at = text.IndexOf(was, StringComparison.Ordinal);
        Assert.True(at >= 0, $"'{was}' is not in {text}");
        File.WriteAllText(path, text[..at] + became + text[(at + was.Length)..]);
    }

    private PlanReading Read() => PlanFolderReader.Read(_folder["plan"], Small);
}
