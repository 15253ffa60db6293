using System.Text.RegularExpressions;
using Jospar.Planning.Report.Wording;
using Jospar.Tests.House;

namespace Jospar.Tests.Planning.Report.Wording;

public partial class ReportTextsTests
{
    private const string Table = "src/Jospar.Planning/Report/Wording/texts.tsv";

    public static TheoryData<string> Others => ["kk", "ru"];

    [Fact]
    public void Rows_OfTheTable_HaveEveryLanguage()
    {
        var offenders = Repository.Lines(Table).Where(line => line.Split('\t') is var row && (row.Length != 4 || row.Any(string.IsNullOrWhiteSpace)));
        Assert.Empty(offenders);
    }

    [Theory]
    [InlineData("en", "Delay 2025 – Mill")]
    [InlineData("kk", "Delay 2025 – Mill")]
    [InlineData("ru", "Delay 2025 — Mill")]
    public void Format_AFactOfSomething_HasTheDashOfTheLanguage(string language, string said) =>
        Assert.Equal(said, ReportTexts.In(language).Format("changed.fact", "Delay 2025", "Mill"));

    [Fact]
    public void Format_AUnitWithAFullStopOfItsOwn_EndsInOne() =>
        Assert.Equal("Решено заранее: 5 ед.", ReportTexts.In("ru").Format("launches.lead.decided", "5 ед."));

    [Fact]
    public void Tables_ThatMayHoldAssumptions_HaveATitle()
    {
        var assuming = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src/Jospar.Packages/Format"), "*.columns.csv")
            .Where(file => File.ReadLines(file).Any(line => line.StartsWith("assumption,", StringComparison.Ordinal)))
            .Select(file => $"table.{Path.GetFileName(file).Split('.')[0]}")
            .ToArray();
        Assert.NotEmpty(assuming);
        Assert.Empty(assuming.Except(ReportTexts.Keys));
    }

    [Theory]
    [InlineData("why.reason.earns")]
    [InlineData("why.reason.earns.kept")]
    [InlineData("why.asked.answer")]
    [InlineData("why.asked.rough")]
    [InlineData("why.change.amounts")]
    [InlineData("changed.curve")]
    [InlineData("changed.curve.lead")]
    [InlineData("sureness.causes.invested")]
    [InlineData("sureness.column.value")]
    public void Kazakh_OfAValue_TellsItFromACost(string key) =>
        Assert.Contains("келтірілген құн", ReportTexts.In("kk")[key], StringComparison.OrdinalIgnoreCase);

    [Fact]
    public void Kazakh_OfTheFundsWord_MeansNoPool() =>
        Assert.DoesNotContain(ReportTexts.Keys, key => ReportTexts.In("en")[key].Contains(" pool", StringComparison.Ordinal) && ReportTexts.In("kk")[key].Contains("қордағы", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Others))]
    public void Places_ToFill_AreTheSameInEveryLanguage(string language)
    {
        var (english, other) = (ReportTexts.In("en"), ReportTexts.In(language));
        var offenders = ReportTexts.Keys.Where(key => !Places(english[key]).SetEquals(Places(other[key])));
        Assert.Empty(offenders);
    }

    [Theory]
    [MemberData(nameof(Others))]
    public void Words_OfOtherLanguages_AreWrittenInCyrillic(string language)
    {
        string[] same = ["changed.fact", "money.unit", "made.version", "number.decimal", "number.percent", "figure.of", "targets.label", "targets.reached"];
        var texts = ReportTexts.In(language);
        var offenders = ReportTexts.Keys.Except(same).Where(key => !Cyrillic().IsMatch(texts[key]));
        Assert.Empty(offenders);
    }

    [Fact]
    public void Kazakh_IsWrittenWithItsOwnLettersAndNotInRussian()
    {
        var (kazakh, russian) = (ReportTexts.In("kk"), ReportTexts.In("ru"));
        var sentences = ReportTexts.Keys.Where(key => russian[key].Split('|')[0].Length > 40).ToArray();
        Assert.DoesNotContain(sentences, key => kazakh[key] == russian[key] || !KazakhLetter().IsMatch(kazakh[key]));
        Assert.DoesNotContain(ReportTexts.Keys, key => KazakhLetter().IsMatch(russian[key]));
    }

    [Fact]
    public void Keys_ThatTheReportAsksFor_AreInTheTable()
    {
        var asked = Repository.SourceFiles.Where(path => path.StartsWith("src/Jospar.Planning/Report/", StringComparison.Ordinal))
            .SelectMany(path => AskedKey().Matches(Repository.Read(path)).Select(match => match.Groups[1].Value));
        Assert.Empty(asked.Distinct().Except(ReportTexts.Keys));
    }

    [Theory]
    [InlineData("en", 1, "1 promise")]
    [InlineData("en", 2, "2 promises")]
    [InlineData("ru", 1, "1 обещания")]
    [InlineData("ru", 3, "3 обещаний")]
    [InlineData("kk", 3, "3 уәде")]
    public void Plural_OfANumber_HasItsForm(string language, int number, string expected) =>
        Assert.Equal(expected, ReportTexts.In(language).Plural("count.promises.of", number, number));

    [Theory]
    [InlineData(1, "План запускает 1 проект из 99.")]
    [InlineData(2, "План запускает 2 проекта из 99.")]
    [InlineData(11, "План запускает 11 проектов из 99.")]
    [InlineData(21, "План запускает 21 проект из 99.")]
    [InlineData(112, "План запускает 112 проектов из 99.")]
    public void Plural_InRussian_FollowsTheLastDigits(int number, string expected) =>
        Assert.Equal(expected, ReportTexts.In("ru").Plural("launches.lead", number, number, 99));

    [Fact]
    public void Forms_InRussian_AllSayTheNumber()
    {
        var russian = ReportTexts.In("ru");
        var offenders = ReportTexts.Keys.Where(key => russian[key].Split('|') is { Length: > 1 } forms && forms.Any(form => !Places(form).SetEquals(Places(forms[^1]))));
        Assert.True(!offenders.Any(), $"Twenty-one takes the form of one, too: {string.Join(", ", offenders)}");
    }

    private static HashSet<string> Places(string text) => [.. Place().Matches(text).Select(match => match.Value)];

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();

    [GeneratedRegex(@"\p{IsCyrillic}")]
    private static partial Regex Cyrillic();

    [GeneratedRegex("[ӘәҒғҚқҢңӨөҰұҮүҺһІі]")]
    private static partial Regex KazakhLetter();

    [GeneratedRegex(@"(?:[Tt]exts\[|[Tt]exts\.(?:Format|Plural)\(\s*)""([a-z][\w.-]*[a-z])""")]
    private static partial Regex AskedKey();
}
