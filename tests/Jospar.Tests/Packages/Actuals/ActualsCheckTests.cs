using System.Collections.Immutable;
using Jospar.Domain;
using Jospar.Packages.Actuals;
using Jospar.Packages.Checking;
using Jospar.Packages.Findings;
using Jospar.Packages.Reading;
using Jospar.Packages.Writing;
using Jospar.Tests.House;

namespace Jospar.Tests.Packages.Actuals;

/// <summary>Each contradiction alone gives its one finding; facts that agree give none.</summary>
public sealed class ActualsCheckTests
{
    private const string Header = "kind,project,facility,fund,site,year,value,source,note\n";

    // What agrees with the plan: it is put before each faulty row.
    private const string Sound = """
        launch,rod-mill-large,,,south-zone,2025,,,
        cost,rod-mill-large,,,,2025,27.5,,
        disbursement,rod-mill-large,,development-fund,,2025,13.75,,
        launch,rod-mill,,,north-zone,2023,,,
        output,rod-mill,,,,2026,40,,
        jobs,rod-mill,,,,2026,140,,
        launch,second-line,,,south,2024,,,
        inflow,,,development-fund,,2025,60,,
        output,,old-smelter,,,2025,150,,

        """;

    private static readonly Lazy<CheckOutcome> Package = new(() => PackageChecker.Check(Path.Combine(Repository.Root, "examples/two-regions")));

    public static TheoryData<string, string, string?> Faults => new()
    {
        { "actual-field-missing", "launch,cable-works,,,south-zone,,,,", "year" },
        { "actual-field-missing", "launch,cable-works,,,,2025,,,", "site" },
        { "actual-field-missing", "output,,,,,2025,3,,", "project" },
        { "actual-field-idle", "not_started,tube-mill,,,north-zone,,,,", "site" },
        { "actual-twice", "launch,rod-mill-large,,,south-zone,2024,,,", "kind" },
        { "actual-twice", "cost,rod-mill-large,,,,2025,3,,", "kind" },
        { "actual-year-late", "cost,rod-mill-large,,,,2027,3,,", "year" },
        { "actual-site", "launch,tube-mill,,,south-zone,2025,,,", "site" },
        { "actual-launch-early", "launch,tube-mill,,,north-zone,1950,,,", "year" },
        { "actual-launch-late", "launch,tube-mill,,,north-zone,2026,,,\nstartup,tube-mill,,,,2030,,,", "year" },
        { "actual-launch-late", "startup,tube-mill,,,,2060,,,", "year" },
        { "actual-launch-late", "startup,rod-mill-large,,,,2060,,,", "year" },
        { "actual-cost-unlikely", "cost,rod-mill-large,,,,2026,27500,,", "value" },
        { "actual-cost-unlikely", "cost,rod-mill,,,,2024,0.01,,", "value" },
        { "actual-cost-unlikely", "total_cost,rod-mill,,,,,35000,,", "value" },
        { "actual-cost-unlikely", "total_cost,rod-mill,,,,,0,,", "value" },
        { "actual-cost-unlikely", "total_cost,tube-mill,,,,,7000,,", "value" },
        { "actual-inflow-unlikely", "inflow,,,development-fund,,2026,60000,,", "value" },
        { "actual-clash", "not_started,rod-mill-large,,,,,,,", "kind" },
        { "actual-clash", "launch,tube-mill,,,north-zone,2026,,,\ndropped,tube-mill,,,,2025,,,", "kind" },
        { "actual-clash", "dropped,rod-mill-large,,,,,,,\nstartup,rod-mill-large,,,,2028,,,", "kind" },
        { "actual-never-started", "jobs,tube-mill,,,,2026,3,,", "project" },
        { "actual-never-started", "startup,tube-mill,,,,2026,,,", "project" },
        { "actual-never-started", "startup,tube-mill,,,,2028,,,", "project" },
        { "actual-never-started", "disbursement,tube-mill,,development-fund,,2026,3,,", "project" },
        { "actual-before-start", "cost,rod-mill-large,,,,2024,3,,", "year" },
        { "actual-before-start", "disbursement,rod-mill-large,,development-fund,,2024,1,,", "year" },
        { "actual-startup-early", "startup,rod-mill-large,,,,2025,,,", "year" },
        { "actual-startup-late", "startup,rod-mill-large,,,,2150,,,", "year" },
        { "actual-not-running", "output,rod-mill-large,,,,2026,3,,", "year" },
        { "actual-not-running", "jobs,rod-mill-large,,,,2025,3,,", "year" },
        { "actual-over-capacity", "output,rod-mill,,,,2025,31,,", "value" },
        { "actual-over-capacity", "output,,old-smelter,,,2026,151,,", "value" },
        { "actual-not-financed", "repayment,rod-mill-large,,budget,,2025,1,,", "fund" },
        { "actual-costs-over-total", "total_cost,rod-mill-large,,,,,1,,", "value" },
        { "actual-costs-under-total", "total_cost,rod-mill,,,,,36,,\ncost,rod-mill,,,,2023,15,,\ncost,rod-mill,,,,2024,20,,", "value" },
        { "actual-over-cost", "disbursement,rod-mill-large,,development-fund,,2026,50,,", "value" },
        { "actual-never-paid", "repayment,tube-mill,,development-fund,,2026,1,,", "project" },
        { "actual-never-paid", "repayment,rod-mill,,development-fund,,2022,1,,", "year" },
        { "actual-over-repaid", "repayment,rod-mill,,development-fund,,2026,30,,", "value" },
        { "actual-loan-short", "disbursement,rod-mill,,development-fund,,2024,1,,", "value" },
        { "actual-loan-over", "disbursement,rod-mill,,development-fund,,2024,12,,", "value" },
        { "actual-before-programme", "inflow,,,development-fund,,2020,3,,", "year" },
        { "actual-grant-repaid", "repayment,second-line,,budget,,2026,1,,", "fund" },
        { "actual-overdrawn", "inflow,,,development-fund,,2026,-5000,,", null },
        { "actual-overdrawn", "disbursement,rod-mill,,development-fund,,2025,500,,\ndisbursement,rod-mill,,development-fund,,2023,0,,\ndisbursement,rod-mill,,development-fund,,2024,0,,\ntotal_cost,rod-mill,,,,,2000,,", null },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void Check_SoundFactsAndOneFault_HasExactlyThatFinding(string code, string row, string? column)
    {
        var finding = Assert.Single(Check(Sound + row + "\n"));
        Assert.Equal((code, column), (finding.Code, finding.Column));
        Assert.Equal("facts.csv", finding.File);
        Assert.Equal(column is null ? null : 11, finding.Row);
        Assert.NotEmpty(finding.Mend);
    }

    [Theory]
    [InlineData("10.5", "integer-invalid")]
    [InlineData("3000000000", "number-range")]
    public void Check_JobsThatAProjectCannotHave_IsAFinding(string jobs, string code)
    {
        var finding = Assert.Single(Check(Sound + $"jobs,rod-mill,,,,2025,{jobs},,\n"));
        Assert.Equal((code, "value", 11), (finding.Code, finding.Column, finding.Row));
    }

    [Theory]
    [InlineData("output,,,,,2025,3,,", "Fill one of the two.")]
    [InlineData("output,rod-mill,old-smelter,,,2026,3,,", "Empty one of the two.")]
    public void Check_OutputOfNeitherOrOfBoth_SaysHowToMendIt(string row, string mend) =>
        Assert.Equal(mend, Check(Sound + row + "\n").First(finding => finding.Code == "actual-field-missing").Mend);

    [Theory]
    [InlineData("started")]
    [InlineData("begun")]
    public void Read_StartOfAnUnknownKind_OffersBothKindsOfStart(string kind)
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("facts", new Dictionary<string, string> { ["facts.csv"] = Header + kind + ",rod-mill,,,,2023,,,\n" });
        var finding = Assert.Single(ActualsReader.Read(Path.Combine(path, "facts.csv"), Package.Value.Package!).Findings);
        Assert.Equal(("choice-unknown", "Write launch where it began to be built, startup where it first ran."), (finding.Code, finding.Mend));
    }

    [Fact]
    public void Check_MoneyTakenOutOfAFund_HasNoFinding() => Assert.Empty(Check(Sound + "inflow,,,development-fund,,2026,-1,,\n"));

    [Fact]
    public void Check_FundOverdrawn_NamesTheRowsThatMoveItsMoneyTheLargestFirst()
    {
        const string Rows = "launch,rod-mill-large,,,south-zone,2025,,,\ninflow,,,development-fund,,2025,60,,\ninflow,,,development-fund,,2026,-5000,,\n";

        Assert.EndsWith(
            "; what the facts move of its money is in row 4 (inflow), row 3 (inflow), row 2 (launch of rod-mill-large).",
            Check(Rows).Single(finding => finding.Code == "actual-overdrawn").Message, StringComparison.Ordinal);
    }

    // With nothing left of 2025, 10 come in and so much back in 2026, and 13.75 are paid out.
    [Theory]
    [InlineData("3.74999", 0)]
    [InlineData("3.749", 1)]
    public void Check_FundOverdrawn_IsAFindingBeyondARounding(string repaid, int findings)
    {
        string rows = $"""
            balance,,,development-fund,,2025,0,,
            inflow,,,development-fund,,2026,10,,
            disbursement,rod-mill-large,,development-fund,,2026,13.75,,
            repayment,rod-mill,,development-fund,,2026,{repaid},,
            repayment,rod-mill-large,,development-fund,,2026,0,,

            """;
        Assert.Equal(findings, Check(Sound + rows).Count(finding => finding.Code == "actual-overdrawn"));
    }

    [Fact]
    public void Read_CostBelowNothing_IsAFinding()
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("facts", new Dictionary<string, string> { ["facts.csv"] = Header + Sound + "cost,rod-mill-large,,,,2026,-3,,\n" });
        var finding = Assert.Single(ActualsReader.Read(Path.Combine(path, "facts.csv"), Package.Value.Package!).Findings);
        Assert.Equal(("number-negative", "facts.csv", 11, "value"), (finding.Code, finding.File, finding.Row, finding.Column));
    }

    [Fact]
    public void Read_FactsSeparatedBySemicolons_SaysHowToSaveThem()
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("facts", new Dictionary<string, string> { ["facts.csv"] = (Header + Sound).Replace(',', ';') });
        var finding = Assert.Single(ActualsReader.Read(Path.Combine(path, "facts.csv"), Package.Value.Package!).Findings);
        Assert.Equal(("separator", "Save it with commas between columns and full stops in numbers, or as a workbook (.xlsx)."), (finding.Code, finding.Mend));
    }

    [Fact]
    public void Read_SheetThatHoldsNoFacts_SaysWhatToCallTheirs()
    {
        using var folder = new TemporaryFolder();
        string path = folder.At("facts.xlsx");
        PackageWriter.Write(Package.Value.Package!, path);
        WorkbookText.Replace(path, "name=\"columns\"", "name=\"actuals\"");
        var finding = Assert.Single(ActualsReader.Read(path, Package.Value.Package!).Findings);
        Assert.Equal(("header-missing", "Call the sheet of the facts actuals; its first row names the columns."), (finding.Code, finding.Mend));
    }

    [Fact]
    public void Check_FactsThatAgree_HasNoFinding() => Assert.Empty(Check(Sound));

    [Fact]
    public void Check_LaunchBeforeTheProgrammeBegan_SaysFromWhenItWouldHaveRunAndHowToMend()
    {
        var finding = Assert.Single(Check("launch,tube-mill,,,north-zone,1950,,,\n" + Sound));
        Assert.Contains("would run from 1952, before the programme begins in 2025", finding.Message, StringComparison.Ordinal);
        Assert.Contains("facilities", finding.Mend, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("launch,tube-mill,,,north-zone,1996,,,\nstartup,tube-mill,,,,2026,,,")]
    [InlineData("launch,tube-mill,,,north-zone,2026,,,\nstartup,tube-mill,,,,2029,,,")]
    public void Check_LaunchWhoseStartupLiesInTheProgramme_HasNoFinding(string rows) => Assert.Empty(Check(Sound + rows + "\n"));

    [Fact]
    public void Check_LaunchThatWasPlannedBeforeTheFirstYear_HasNoFinding()
    {
        (ProjectId, PlaceId, Year)[] planned = [(new("tube-mill"), new("north-zone"), new(2020))];
        Assert.Empty(Check("launch,tube-mill,,,north-zone,2020,,,\n", planned: planned));
    }

    [Fact]
    public void Check_PlannedLaunchWithoutAFact_IsAWarning()
    {
        var finding = Assert.Single(Check("dropped,tube-mill,,,,,,,\n"));
        Assert.Equal(("actual-unreported", Severity.Warning), (finding.Code, finding.Severity));
        Assert.Contains("rod-mill-large", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_TwoLaunchesThatExcludeEachOther_IsAFinding()
    {
        var programme = Package.Value.Programme!;
        var excluding = programme with { Relations = [new Relation(new("rod-mill"), RelationKind.Excludes, new("rod-mill-large"), Provenance.None)] };
        Assert.Contains(Check(Sound, excluding), finding => finding.Code == "actual-excluded");
    }

    [Theory]
    [InlineData("dropped,rod-mill,,,,,,,", "will never run")]
    [InlineData("not_started,rod-mill,,,,,,,", "runs in 20")]
    public void Check_ProjectBegunBeforeTheOneThatItRequires_IsAWarning(string row, string told)
    {
        var programme = Package.Value.Programme!;
        var requiring = programme with { Relations = [new Relation(new("rod-mill-large"), RelationKind.Requires, new("rod-mill"), Provenance.None)] };
        var finding = Assert.Single(Check("launch,rod-mill-large,,,south-zone,2025,,,\n" + row + "\n", requiring));
        Assert.Equal(("actual-requirement", Severity.Warning), (finding.Code, finding.Severity));
        Assert.Contains(told, finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("launch,rod-mill,,,north-zone,2023,,,\noutput,rod-mill,,,,2025,20,,\njobs,rod-mill,,,,2025,9,,\ndropped,rod-mill,,,,2026,,,\nlaunch,rod-mill-large,,,south-zone,2025,,,")]
    [InlineData("dropped,rod-mill-large,,,,2026,,,\ncost,rod-mill-large,,,,2025,20,,")]
    [InlineData("launch,rod-mill-large,,,south-zone,2025,,,\ntotal_cost,rod-mill-large,,,,,60,,\ndropped,rod-mill-large,,,,2026,,,")]
    [InlineData("not_started,rod-mill-large,,,,,,,\ndropped,rod-mill-large,,,,2026,,,")]
    [InlineData("launch,rod-mill,,,north-zone,2023,,,\noutput,rod-mill,,,,2025,20,,\njobs,rod-mill,,,,2026,9,,\ndropped,rod-mill,,,,,,,\nlaunch,rod-mill-large,,,south-zone,2025,,,")]
    public void Check_OfAProjectGivenUpThatHadBegunOrRunBefore_HasNoFinding(string rows) => Assert.Empty(Check(rows + "\n"));

    [Theory]
    [InlineData("not_started,rod-mill-large,,,,2024,,,\nlaunch,rod-mill-large,,,south-zone,2025,,,", new string[0])]
    [InlineData("not_started,rod-mill-large,,,,2024,,,", new[] { "actual-unreported" })]
    [InlineData("not_started,rod-mill-large,,,,2025,,,\nlaunch,rod-mill-large,,,south-zone,2025,,,", new[] { "actual-clash" })]
    public void Check_OfAProjectThatHadNotBegunByAYear_AllowsThatItBeganLater(string rows, string[] codes) =>
        Assert.Equal(codes, Check(rows + "\n").Select(finding => finding.Code));

    [Theory]
    [InlineData("launch,rod-mill,,,north-zone,2024,,,", false)]
    [InlineData("launch,rod-mill,,,south-zone,2024,,,", true)]
    [InlineData("launch,rod-mill,,,north-zone,2025,,,", true)]
    [InlineData("launch,tube-mill,,,north-zone,2024,,,", true)]
    [InlineData("launch,tube-mill,,,north-zone,2025,,,", false)]
    [InlineData("not_started,rod-mill,,,,,,,", true)]
    [InlineData("not_started,rod-mill,,,,2024,,,", true)]
    [InlineData("not_started,rod-mill,,,,2023,,,", false)]
    [InlineData("not_started,tube-mill,,,,,,,", false)]
    [InlineData("startup,rod-mill,,,,2028,,,", false)]
    [InlineData("startup,second-line,,,,2024,,,", false)]
    [InlineData("startup,second-line,,,,2026,,,", true)]
    [InlineData("dropped,rod-mill,,,,2024,,,", true)]
    [InlineData("dropped,rod-mill,,,,,,,", true)]
    [InlineData("dropped,rod-mill,,,,2025,,,", false)]
    [InlineData("dropped,rod-mill,,,,,,,\ncost,rod-mill,,,,2025,9,,", false)]
    [InlineData("dropped,cable-works,,,,2024,,,", false)]
    [InlineData("dropped,cable-works,,,,2025,,,", true)]
    [InlineData("cost,rod-mill,,,,2024,17.5,,", false)]
    [InlineData("cost,rod-mill,,,,2024,9,,", true)]
    public void Check_OfAPlanMadeAgain_RefusesWhatHadBegunOtherwiseThanItCounted(string rows, bool isNew)
    {
        // By the plan's first year, 2025, rod-mill was being built, second-line ran, and cable-works had been given up.
        var programme = Package.Value.Programme!;
        var sum = programme.Targets[0] with { Measure = Measure.Investment, Span = Span.Cumulative, Filter = new MeasureFilter() };
        ImmutableArray<BegunCourse> courses =
        [
            new(new("rod-mill"), new(2024), new(2026), false, 35m, ImmutableSortedDictionary<Year, decimal>.Empty.Add(new(2024), 17.5m), []),
            new(new("second-line"), new(2022), new(2024), false, 0m, ImmutableSortedDictionary<Year, decimal>.Empty, []),
            new(new("cable-works"), new(2023), new(2025), true, 0m, ImmutableSortedDictionary<Year, decimal>.Empty, []),
        ];
        var findings = Check(
            rows + "\n", programme with { Targets = [sum] },
            [(new("rod-mill"), new("north-zone"), new(2024)), (new("second-line"), new("south"), new(2022))], courses,
            [new(2, ActualKind.Dropped, new("cable-works"), Year: new(2024))]);
        Assert.Equal(isNew ? ["actual-over"] : [], findings.Where(found => found.Severity == Severity.Error).Select(found => found.Code));
    }

    [Fact]
    public void Check_OfAPlanMadeAgain_SaysWhereAProjectHadBegunThatIsReportedElsewhere()
    {
        ImmutableArray<BegunCourse> courses =
            [new(new("rod-mill"), new(2024), new(2026), false, 35m, ImmutableSortedDictionary<Year, decimal>.Empty.Add(new(2024), 17.5m), [])];
        var finding = Assert.Single(Check("launch,rod-mill,,,south-zone,2024,,,\n", planned: [(new("rod-mill"), new("north-zone"), new(2024))], courses: courses));
        Assert.EndsWith("it counts that rod-mill had begun in 2024 at north-zone, to run from 2026.", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2024)]
    [InlineData(null)]
    public void Check_LaunchOfWhatAnEarlierTableGaveUp_IsAFinding(int? year)
    {
        ImmutableArray<Actual> earlier = [new(2, ActualKind.Dropped, new("tube-mill"), Year: year is { } given ? new Year(given) : null)];
        var finding = Assert.Single(Check("launch,tube-mill,,,north-zone,2025,,,\n", courses: [], earlier: earlier), found => found.Severity == Severity.Error);
        Assert.Equal("actual-clash", finding.Code);
        Assert.Contains("an earlier table reports that it was given up", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_OfAStartupThatAnEarlierTableExpected_HasNoFinding()
    {
        // It was possible then; now it could run in 2029 at the earliest.
        ImmutableArray<Actual> earlier = [new(2, ActualKind.Startup, new("tube-mill"), Year: new(2028))];
        Assert.Empty(Check("startup,tube-mill,,,,2028,,,\n", planned: [], courses: [], earlier: earlier));
    }

    [Theory]
    [InlineData(2027)]
    [InlineData(2028)]
    public void Check_OfAStartupToldOfAProjectThatBeganSince_HasNoFinding(int year)
    {
        // By 2027 it had not begun; it was planned for 2027 then, to run from 2029.
        ImmutableArray<Actual> earlier = [new(2, ActualKind.Startup, new("tube-mill"), Year: new(year))];
        (ProjectId, PlaceId, Year)[] planned = [(new("tube-mill"), new("north-zone"), new(2027))];
        string rows = $"launch,tube-mill,,,north-zone,2027,,,\nstartup,tube-mill,,,,{year},,,\n";
        Assert.Empty(Check(rows, planned: planned, courses: [], earlier: earlier, from: 2028));
    }

    [Fact]
    public void Check_OfAProjectGivenUpWhoseFundHadPaidMoreThanWasSpent_MayBeRepeated()
    {
        ImmutableArray<BegunCourse> courses =
            [new(new("rod-mill"), new(2024), new(2026), true, 10m, ImmutableSortedDictionary<Year, decimal>.Empty.Add(new(2024), 10m), [])];
        ImmutableArray<Actual> earlier =
        [
            new(2, ActualKind.Launch, new("rod-mill"), Site: new("north-zone"), Year: new(2024)),
            new(3, ActualKind.Cost, new("rod-mill"), Year: new(2024), Value: 10m),
            new(4, ActualKind.Disbursement, new("rod-mill"), Fund: new("development-fund"), Year: new(2024), Value: 12m),
            new(5, ActualKind.Dropped, new("rod-mill"), Year: new(2025)),
        ];
        string rows = "launch,rod-mill,,,north-zone,2024,,,\ncost,rod-mill,,,,2024,10,,\ndisbursement,rod-mill,,development-fund,,2024,12,,\ndropped,rod-mill,,,,2025,,,\n";
        Assert.Empty(Check(rows, planned: [], courses: courses, earlier: earlier));
    }

    [Theory]
    [InlineData("cost,rod-mill,,,,2025,20,,", 50, "value")]
    [InlineData("total_cost,rod-mill,,,,,39,,", 0, "value")]
    [InlineData("cost,rod-mill,,,,2025,20,,\ntotal_cost,rod-mill,,,,,60,,", 50, null)]
    public void Check_OfAPlanMadeAgain_AddsWhatEarlierTablesSaidOfCosts(string rows, int total, string? column)
    {
        ImmutableArray<BegunCourse> courses =
            [new(new("rod-mill"), new(2024), new(2026), false, 35m, ImmutableSortedDictionary<Year, decimal>.Empty.Add(new(2024), 40m), [])];
        ImmutableArray<Actual> earlier = [new(2, ActualKind.Cost, new("rod-mill"), Year: new(2024), Value: 40m)];
        var findings = Check(
            rows + "\n", null, [(new("rod-mill"), new("north-zone"), new(2024))], courses,
            total == 0 ? earlier : [.. earlier, new(3, ActualKind.TotalCost, new("rod-mill"), Value: total)]);
        Assert.Equal(column is null ? [] : [("actual-costs-over-total", column)], findings.Select(found => (found.Code, found.Column)));
    }

    [Theory]
    [InlineData("3", true)]
    [InlineData("5", true)]
    [InlineData("4", false)]
    public void Check_OfAPlanMadeAgain_RefusesWhatItCountedOtherwise(string value, bool isNew)
    {
        // An earlier table told of 4 before the first year; now the same is told, or something else.
        ImmutableArray<Actual> earlier = [new(2, ActualKind.Inflow, Fund: new("development-fund"), Year: new(2024), Value: 4m)];
        var finding = Check($"inflow,,,development-fund,,2024,{value},,\n", courses: [], earlier: earlier);
        Assert.Equal(isNew ? ["actual-over"] : [], finding.Select(found => found.Code).Where(code => code != "actual-unreported"));
        Assert.DoesNotContain(
            Check($"inflow,,,development-fund,,2024,{value},,\nbalance,,,development-fund,,2024,9,,\n", courses: [], earlier: earlier), found => found.Code == "actual-over");
    }

    [Fact]
    public void Catalogue_EveryKindOfFact_HasAFaultCase()
    {
        var covered = Faults.Select(row => row.Data.Item1).Concat(["actual-unreported", "actual-excluded", "actual-requirement", "actual-over"]).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(FindingCatalogue.Kinds.Where(kind => kind.Group == "actuals").Select(kind => kind.Code).Order(StringComparer.Ordinal), covered);
    }

    private static ImmutableArray<Finding> Check(
        string rows, Programme? programme = null, (ProjectId Project, PlaceId Site, Year Start)[]? planned = null,
        ImmutableArray<BegunCourse> courses = default, ImmutableArray<Actual> earlier = default, int from = 2027)
    {
        using var folder = new TemporaryFolder();
        string path = Path.Combine(folder.Path, "facts.csv");
        File.WriteAllText(path, Header + rows);
        var read = ActualsReader.Read(path, Package.Value.Package!);
        Assert.Empty(read.Findings);
        planned ??= [(new("rod-mill-large"), new("south-zone"), new(2025))];
        return ActualsCheck.Check(new History(programme ?? Package.Value.Programme!, new Year(from), planned, read.Actuals, courses, earlier), "facts.csv");
    }
}
