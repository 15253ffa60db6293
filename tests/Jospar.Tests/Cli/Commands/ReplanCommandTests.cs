using System.Text.Json;
using Jospar.Cli;

namespace Jospar.Tests.Cli.Commands;

public sealed class ReplanCommandTests : IDisposable
{
    private const string Header = "kind,project,facility,fund,site,year,value,source,note\n";
    private const string LateMill =
        "startup,rod-mill-large,,,,2028,,,\ntotal_cost,rod-mill-large,,,,,80,,\ncost,rod-mill-large,,,,2025,12,,\ndisbursement,rod-mill-large,,development-fund,,2025,5,,\n";

    private const string Facts = "examples/actuals/two-regions.csv";

    private readonly Run _run = new();

    public void Dispose() => _run.Dispose();

    [Fact]
    public async Task Replan_WithoutAFact_ChangesNothing()
    {
        await Planned();
        File.WriteAllText(_run.PathOf("none.csv"), Header);
        Assert.Equal(ExitCode.Done, await _run.Jospar($"replan {Run.Small} first --actuals none.csv --from 2026 -o second"));
        Assert.Contains("Changed   no launch from 2026 on", _run.Output, StringComparison.Ordinal);
        Assert.Equal(Starts("first"), Starts("second"));
        Assert.Equal(ExitCode.Done, await _run.Jospar("verify second/package.zip second"));
        const string bounds = "plans that change no more of the earlier plan";
        Assert.Contains(bounds, File.ReadAllText(_run.PathOf("second/report.html")), StringComparison.Ordinal);
        Assert.Contains("<section id=\"why\"", File.ReadAllText(_run.PathOf("second/report.html")), StringComparison.Ordinal);
        Assert.DoesNotContain(bounds, File.ReadAllText(_run.PathOf("first/report.html")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replan_AfterTheYearOfAPromise_SaysWhatBecameOfIt()
    {
        string targets = Path.Combine(_run.Copy("early"), "targets.csv");
        File.WriteAllText(targets, File.ReadAllText(targets).Replace("min,2029,2000", "min,2026,2000", StringComparison.Ordinal));
        File.WriteAllText(_run.PathOf("none.csv"), Header);
        Assert.Equal(ExitCode.Done, await _run.Jospar("plan early -o first"));
        Assert.Equal(ExitCode.Done, await _run.Jospar("replan early first --actuals none.csv --from 2027 -o second"));
        Assert.Matches(@"(?m)^Over +Jobs at new plants \(jobs\), promised by 2026: [0-9 .\u202f]+ of 2.?000 jobs; it is no promise of the plan any more$", _run.Output);
        Assert.Equal(ExitCode.Usage, await _run.Jospar("explain second --target jobs"));
        Assert.Contains("The promise 'jobs' was due in 2026, before this plan begins", _run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replan_AfterAllPromises_WritesAPlanThatCanBeUsed()
    {
        string targets = Path.Combine(_run.Copy("early"), "targets.csv");
        File.WriteAllText(targets, File.ReadAllText(targets).Replace("min,2029,", "min,2026,", StringComparison.Ordinal));
        Assert.Equal(ExitCode.Done, await _run.Jospar("plan early -o first"));
        await ReplannedFrom("first", 2027, "second", "", "early");
        Assert.Equal(ExitCode.Done, await _run.Jospar("verify second/package.zip second"));
        Assert.Equal(ExitCode.Done, await _run.Jospar("report second/package.zip second"));
        Assert.Equal(ExitCode.Done, await _run.Jospar("check second/package.zip"));
        Assert.Contains("targets.csv: warning targets-missing", _run.Output, StringComparison.Ordinal);
        await ReplannedFrom("second", 2028, "third", "");
        Assert.StartsWith("Copper of two regions, planned again from 2028, 2028–2029", _run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replan_WithJson_HasTheWarnings()
    {
        await Planned();
        File.WriteAllText(_run.PathOf("none.csv"), Header);
        Assert.Equal(ExitCode.Done, await _run.Jospar($"replan {Run.Small} first --actuals none.csv --from 2026 -o second --json"));
        using var document = JsonDocument.Parse(_run.Output);
        var finding = Assert.Single(document.RootElement.GetProperty("findings").EnumerateArray());
        Assert.Equal(("actual-unreported", "warning"), (finding.GetProperty("code").GetString(), finding.GetProperty("severity").GetString()));
    }

    [Fact]
    public async Task Replan_Twice_WritesTheSameTables()
    {
        await Planned();
        Assert.Equal(ExitCode.Done, await _run.Jospar($"replan {Run.Small} first --actuals {Facts} --from 2026 --curve -o a"));
        Assert.Equal(ExitCode.Done, await _run.Jospar($"replan {Run.Small} first --actuals {Facts} --from 2026 --curve -o b"));
        foreach (var name in (string[])["launches.csv", "fund_cash_flow.csv", "replan.json", "package.zip"])
        {
            Assert.Equal(File.ReadAllBytes(_run.PathOf($"a/{name}")), File.ReadAllBytes(_run.PathOf($"b/{name}")));
        }
    }

    [Fact]
    public async Task Replan_WithJson_NamesChangesAndTheirFacts()
    {
        await Planned();
        Assert.Equal(ExitCode.Done, await _run.Jospar($"replan {Run.Small} first --actuals {Facts} --from 2026 -o second --json"));
        using var document = JsonDocument.Parse(_run.Output);
        var change = document.RootElement.GetProperty("changes").EnumerateArray().First(change => change.GetProperty("project").GetString() == "rod-mill-large");
        Assert.Equal("startup_shifted", change.GetProperty("change").GetString());
        Assert.Equal("reported", change.GetProperty("cause").GetString());
        Assert.NotEmpty(change.GetProperty("facts").EnumerateArray());
    }

    [Fact]
    public async Task Replan_WithJson_SaysWhatIsLostOfAProjectGivenUp()
    {
        await Planned();
        File.WriteAllText(_run.PathOf("dropped.csv"), Header + "cost,rod-mill-large,,,,2025,45,,\ndisbursement,rod-mill-large,,development-fund,,2025,27,,\ndropped,rod-mill-large,,,,2026,,,\n");
        Assert.Equal(ExitCode.Done, await _run.Jospar($"replan {Run.Small} first --actuals dropped.csv --from 2027 -o second --json"));
        using var document = JsonDocument.Parse(_run.Output);
        var change = document.RootElement.GetProperty("changes").EnumerateArray().First(change => change.GetProperty("project").GetString() == "rod-mill-large");
        Assert.Equal(("given_up", 2025), (change.GetProperty("change").GetString(), change.GetProperty("start_after").GetInt32()));
        Assert.Equal("""{"year":2026,"spent":45,"lent":27}""", JsonSerializer.Serialize(change.GetProperty("given_up")));
    }

    [Fact]
    public async Task Replan_OfAProjectUnderConstruction_ShowsItsWholeCost()
    {
        await Planned();
        Assert.Equal(ExitCode.Done, await _run.Jospar($"replan {Run.Small} first --actuals {Facts} --from 2026 -o second"));
        using var document = JsonDocument.Parse(File.ReadAllText(_run.PathOf("second/replan.json")));
        var begun = document.RootElement.GetProperty("begun").EnumerateArray().Single(begun => begun.GetProperty("project").GetString() == "rod-mill-large");
        Assert.Equal((20m, 46m, 66m), (begun.GetProperty("spent_before").GetDecimal(), begun.GetProperty("left").GetDecimal(), begun.GetProperty("whole_cost").GetDecimal()));
        Assert.Contains("rod-mill-large,south-zone,2025,2028,69,", File.ReadAllText(_run.PathOf("second/launches.csv")), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, await _run.Jospar("report second/package.zip second"));
        string page = File.ReadAllText(_run.PathOf("second/report.html"));
        Assert.Contains("<td class=\"n\">2028</td><td class=\"n\">66</td>", page, StringComparison.Ordinal);
        Assert.Contains("Spent before 2026", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replan_WithContradictoryFacts_IsAFindingAndWritesNothing()
    {
        await Planned();
        File.WriteAllText(_run.PathOf("bad.csv"), Header + "repayment,tube-mill,,development-fund,,2025,4,,\n");
        Assert.Equal(ExitCode.Findings, await _run.Jospar($"replan {Run.Small} first --actuals bad.csv --from 2026 -o second"));
        Assert.Contains("bad.csv:2 [project]: error actual-never-paid", _run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_run.PathOf("second")));
    }

    [Fact]
    public async Task Replan_WithALaunchBeforeTheProgrammeBegan_SaysSoAndHowToMend()
    {
        await Planned();
        File.WriteAllText(_run.PathOf("early.csv"), Header + "launch,cable-works-large,,,south-zone,1950,,,\n");
        Assert.Equal(ExitCode.Findings, await _run.Jospar($"replan {Run.Small} first --actuals early.csv --from 2026 -o second"));
        Assert.Contains("early.csv:2 [year]: error actual-launch-early", _run.Error, StringComparison.Ordinal);
        Assert.Contains("belongs in facilities", _run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replan_OfALaunchThatAFundCannotPay_SaysHowToMendTheFacts()
    {
        await Planned();
        File.WriteAllText(_run.PathOf("late.csv"), Header + "launch,tube-mill,,,north-zone,2028,,,\n");
        Assert.Equal(ExitCode.Findings, await _run.Jospar($"replan {Run.Small} first --actuals late.csv --from 2029 -o second"));
        Assert.Contains("late.csv:2 [year]: warning actual-launch-late", _run.Error, StringComparison.Ordinal);
        Assert.Contains("late.csv: error fund-overdrawn", _run.Error, StringComparison.Ordinal);
        Assert.Contains("Report the fund's missing inflows", _run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replan_OfFactsThatNoPlanBears_SaysWhatCommittedMeans()
    {
        File.WriteAllText(Path.Combine(_run.Copy("bound"), "limits.csv"), "id,name_en,measure,bound,year,level\nleast,Least jobs,direct_jobs,min,2029,500\n");
        Assert.Equal(ExitCode.Done, await _run.Jospar("plan bound -o first"));
        File.WriteAllText(_run.PathOf("dropped.csv"), Header + "dropped,cable-works,,,,2025,,,\ndropped,cable-works-large,,,,2025,,,\n");
        Assert.Equal(ExitCode.Impossible, await _run.Jospar("replan bound first --actuals dropped.csv --from 2026 -o second"));
        Assert.Contains("Committed are the projects that have begun", _run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replan_OfAProjectGivenUp_SaysByWhichFactWhereverReasonsStand()
    {
        await Planned();
        File.WriteAllText(_run.PathOf("dropped.csv"), Header + "dropped,cable-works,,,,2025,,bulletin,\n");
        Assert.Equal(ExitCode.Done, await _run.Jospar($"replan {Run.Small} first --actuals dropped.csv --from 2027 -o second"));
        Assert.Contains("1 given up, as reported", _run.Output, StringComparison.Ordinal);
        Assert.Contains("  Cable works (cable-works): is not launched, planned for ", _run.Output, StringComparison.Ordinal);
        string page = File.ReadAllText(_run.PathOf("second/report.html"));
        Assert.Contains("<h3>Given up: 1</h3>", page, StringComparison.Ordinal);
        Assert.Contains("Cable works (row 2 of the facts, 2025)", page, StringComparison.Ordinal);
        Assert.Contains("given up, as reported (row 2 of the facts)", page, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, await _run.Jospar("explain second --project cable-works"));
        Assert.Contains("It was given up: row 2 of the facts says so (2025; bulletin).", _run.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, await _run.Jospar("explain second --all --write --seconds 1"));
        Assert.Contains("1 out: given up, as reported (cable-works)", _run.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, await _run.Jospar("report second/package.zip second"));
        Assert.Contains("given up, as reported (row 2 of the facts)", File.ReadAllText(_run.PathOf("second/report.html")), StringComparison.Ordinal);
        await ReplannedFrom("second", 2028, "third", "");
        Assert.Contains("1 given up, as reported", _run.Output, StringComparison.Ordinal);
        Assert.Contains("Cable works (row 2 of an earlier table of facts, 2025)", File.ReadAllText(_run.PathOf("third/report.html")), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, await _run.Jospar("explain third --project cable-works"));
        Assert.Contains("row 2 of an earlier table of facts says so", _run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replan_OfARunningPlantWithItsWholeCost_HasThatCostInEveryPlace()
    {
        await Planned();
        File.WriteAllText(_run.PathOf("dear.csv"), Header + "total_cost,rod-mill-large,,,,,70,,\n");
        Assert.Equal(ExitCode.Done, await _run.Jospar($"replan {Run.Small} first --actuals dear.csv --from 2027 -o second"));
        using var document = JsonDocument.Parse(File.ReadAllText(_run.PathOf("second/replan.json")));
        var begun = document.RootElement.GetProperty("begun").EnumerateArray().Single(begun => begun.GetProperty("project").GetString() == "rod-mill-large");
        Assert.Equal((70m, 0m, 70m), (begun.GetProperty("spent_before").GetDecimal(), begun.GetProperty("left").GetDecimal(), begun.GetProperty("whole_cost").GetDecimal()));
        Assert.Contains("rod-mill-large,south-zone,2025,2027,70,27.5,", File.ReadAllText(_run.PathOf("second/launches.csv")), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, await _run.Jospar("verify second/package.zip second"));
    }

    [Theory]
    [InlineData("--actuals none.csv --from 2024", ExitCode.Usage, "--from takes a year of the plan, from 2025 to 2029")]
    [InlineData("--actuals none.csv --from 2026 --weight 200%", ExitCode.Usage, "--weight takes a fraction")]
    [InlineData("--from 2026", ExitCode.Usage, "--actuals")]
    [InlineData("--actuals nowhere.csv --from 2026", ExitCode.Findings, "There is no file of facts")]
    [InlineData("--actuals none.csv --from 2026 -o examples", ExitCode.Usage, "holds something other than a plan")]
    public async Task Replan_AskedInVain_SaysWhy(string arguments, int expected, string said)
    {
        await Planned();
        File.WriteAllText(_run.PathOf("none.csv"), Header);
        Assert.Equal(expected, await _run.Jospar($"replan {Run.Small} first {arguments}"));
        Assert.Contains(said, _run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replan_StoppedBeforeItBegan_HasNoPlan()
    {
        await Planned();
        File.WriteAllText(_run.PathOf("none.csv"), Header);
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        _run.Clock = new SlowStartClock();
        Assert.Equal(ExitCode.NoPlan, await _run.Jospar($"replan {Run.Small} first --actuals none.csv --from 2026 -o second", stop.Token));
        Assert.StartsWith("Stopped after 30 s, before there was a plan; reading and building took 30 s of that.", _run.Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_run.PathOf("second")));
    }

    [Theory]
    [InlineData("en", "What changed against the earlier plan", "Runs from another year")]
    [InlineData("kk", "Бұрынғы жоспармен салыстырғанда не өзгерді", "Басқа жылдан жұмыс істейді")]
    [InlineData("ru", "Что изменилось по сравнению с прежним планом", "Работает с другого года")]
    public async Task Report_OfAPlanMadeAgain_SaysWhatChanged(string language, string heading, string change)
    {
        await Planned();
        Assert.Equal(ExitCode.Done, await _run.Jospar($"replan {Run.Small} first --actuals {Facts} --from 2026 -o second --language {language}"));
        var name = language == "en" ? "second/report.html" : $"second/report.{language}.html";
        var page = File.ReadAllText(_run.PathOf(name));
        File.Delete(_run.PathOf(name));
        Assert.Equal(ExitCode.Done, await _run.Jospar($"report second/package.zip second --language {language}"));
        foreach (var written in (string[])[page, File.ReadAllText(_run.PathOf(name))])
        {
            Assert.Contains(heading, written, StringComparison.Ordinal);
            Assert.Contains(change, written, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Report_WithADamagedListOfChanges_LeavesItOutAndSaysSo()
    {
        await Planned();
        Assert.Equal(ExitCode.Done, await _run.Jospar($"replan {Run.Small} first --actuals {Facts} --from 2026 -o second"));
        File.WriteAllText(_run.PathOf("second/replan.json"), "{\"jospar_replan\": 1}");
        Assert.Equal(ExitCode.Done, await _run.Jospar("report second/package.zip second"));
        Assert.Contains("replan.json of 'second' is damaged", _run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("What changed against", File.ReadAllText(_run.PathOf("second/report.html")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replan_OfAWorkbookOfFacts_IsThatOfTheirTable()
    {
        await Planned();
        WorkbookOf(File.ReadAllLines(_run.PathOf(Facts)), _run.PathOf("facts.xlsx"));
        Assert.Equal(ExitCode.Done, await _run.Jospar($"replan {Run.Small} first --actuals {Facts} --from 2026 -o a"));
        Assert.Equal(ExitCode.Done, await _run.Jospar($"replan {Run.Small} first --actuals facts.xlsx --from 2026 -o b"));
        Assert.Equal(File.ReadAllText(_run.PathOf("a/replan.json")), File.ReadAllText(_run.PathOf("b/replan.json")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("inflow,,,development-fund,,2026,25,,\ninflow,,,development-fund,,2027,15,,\n")]
    [InlineData("disbursement,rod-mill-large,,development-fund,,2025,0,,\ninflow,,,development-fund,,2026,25,,\n")]
    public async Task Replan_ASecondTime_CountsNewFactsOrAllAlike(string rows)
    {
        // Nothing was paid out in 2025, so that 27.5 is in 2026: 40 + 25 − 27 (cable works) in 2025; + 25 − 27 − 27.5 − 8.75 (rod mill)
        // + 0.81 of interest in 2026; + 15 − 8.75 + 2.7075 in 2027.
        await Planned();
        await ReplannedFrom("first", 2026, "second", "disbursement,rod-mill-large,,development-fund,,2025,0,,\n", Run.Small);
        await ReplannedFrom("second", 2028, "third", rows);
        Assert.StartsWith("development-fund,2028,9.5175,", Assert.Single(RowsOf("third/fund_cash_flow.csv", "development-fund,2028,")), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, await _run.Jospar("verify third/package.zip third"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("total_cost,rod-mill-large,,,,,80,,\n")]
    [InlineData(LateMill)]
    public async Task Replan_ASecondTime_GoesOnFromWhatWasLeft(string rows)
    {
        // Of 80, 12 was spent in 2025, and 34 a year is left for 2026 and 2027. Of the loan of 27.5, 5 was paid: 11.25 a year, and 8.75
        // to the rod mill.
        await Planned();
        await ReplannedFrom("first", 2026, "second", LateMill, Run.Small);
        await ReplannedFrom("second", 2027, "third", rows);
        using var document = JsonDocument.Parse(File.ReadAllText(_run.PathOf("third/replan.json")));
        var begun = document.RootElement.GetProperty("begun").EnumerateArray().Single(begun => begun.GetProperty("project").GetString() == "rod-mill-large");
        Assert.Equal((46m, 34m, 80m, 27.5m), (Amount("spent_before"), Amount("left"), Amount("whole_cost"), Amount("fund_money")));
        Assert.Equal("20", Assert.Single(RowsOf("third/fund_cash_flow.csv", "development-fund,2027,")).Split(',')[4]);
        Assert.Equal(ExitCode.Done, await _run.Jospar("verify third/package.zip third"));
        decimal Amount(string key) => begun.GetProperty(key).GetDecimal();
    }

    [Fact]
    public async Task Replan_OfAPlanMadeAgainThatKeepsNoFirstPackage_SaysWhatToDo()
    {
        await Planned();
        await ReplannedFrom("first", 2026, "second", LateMill, Run.Small);
        File.Delete(_run.PathOf("second/first-package.zip"));
        Assert.Equal(ExitCode.Findings, await _run.Jospar("replan second/package.zip second --actuals second.csv --from 2027 -o third"));
        Assert.Contains("Plan again from the first package and its plan, with all facts so far", _run.Error, StringComparison.Ordinal);
        File.Delete(_run.PathOf("second/replan.json"));
        Assert.Equal(ExitCode.Findings, await _run.Jospar("replan second/package.zip second --actuals second.csv --from 2027 -o third"));
        Assert.Contains("new facts would be mixed with restated sums", _run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replan_AfterAPlanEditedByHand_Refuses()
    {
        await Planned();
        var launches = _run.PathOf("first/launches.csv");
        File.WriteAllLines(launches, File.ReadAllLines(launches).SkipLast(1));
        Assert.Equal(ExitCode.Findings, await _run.Jospar($"replan {Run.Small} first --actuals {Facts} --from 2026 -o second"));
        Assert.Contains("plan-decisions-changed", _run.Error, StringComparison.Ordinal);
    }

    // A sheet of inline texts and nothing else, as the least that a spreadsheet program writes.
    private static void WorkbookOf(string[] lines, string path)
    {
        using var archive = System.IO.Compression.ZipFile.Open(path, System.IO.Compression.ZipArchiveMode.Create);
        void Add(string name, string text)
        {
            using var writer = new StreamWriter(archive.CreateEntry(name).Open());
            writer.Write(text);
        }

        var rows = lines.Select((line, row) => $"<row r=\"{row + 1}\">{string.Concat(line.Split(',').Select((cell, column) => $"<c r=\"{(char)('A' + column)}{row + 1}\" t=\"inlineStr\"><is><t>{cell}</t></is></c>"))}</row>");
        Add("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>");
        Add("_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        Add("xl/workbook.xml", "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"actuals\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
        Add("xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
        Add("xl/worksheets/sheet1.xml", $"<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>{string.Concat(rows)}</sheetData></worksheet>");
    }

    private async Task ReplannedFrom(string plan, int year, string folder, string rows, string? package = null)
    {
        File.WriteAllText(_run.PathOf($"{folder}.csv"), Header + rows);
        Assert.Equal(ExitCode.Done, await _run.Jospar($"replan {package ?? plan + "/package.zip"} {plan} --actuals {folder}.csv --from {year} -o {folder}"));
    }

    private IEnumerable<string> RowsOf(string table, string beginning) =>
        File.ReadLines(_run.PathOf(table)).Where(line => line.StartsWith(beginning, StringComparison.Ordinal));

    private async Task Planned() => Assert.Equal(ExitCode.Done, await _run.Jospar($"plan {Run.Small} -o first"));

    private string[] Starts(string folder) =>
        [.. File.ReadLines(_run.PathOf($"{folder}/launches.csv")).Select(line => string.Join(',', line.Split(',').Take(3)))];
}
