using System.Text;
using Microsoft.Playwright;

namespace Jospar.Tests.Planning.Report;

/// <summary>Tables of some length are sorted and taken away, offline and by keyboard too.</summary>
public class ReportInBrowserTablesTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Flows = "section#chains table";

    [Fact]
    public async Task Column_OfFigures_IsSortedByClicksAndPutBack()
    {
        await using var report = await OpenedReport.OpenAsync(chromium);
        await OpenAsync(report);
        string[] written = await FiguresAsync(report);
        var head = report.Page.Locator($"{Flows} th.n").First;
        await head.Locator("button").ClickAsync();
        Assert.Equal("descending", await head.GetAttributeAsync("aria-sort"));
        Assert.Equal(written.Select(Number).OrderDescending(), (await FiguresAsync(report)).Select(Number));
        await head.Locator("button").ClickAsync();
        Assert.Equal("ascending", await head.GetAttributeAsync("aria-sort"));
        Assert.Equal(written.Select(Number).Order(), (await FiguresAsync(report)).Select(Number));
        await head.Locator("button").ClickAsync();
        Assert.Null(await head.GetAttributeAsync("aria-sort"));
        Assert.Equal(written, await FiguresAsync(report));
        Assert.Empty(report.Complaints);
    }

    [Fact]
    public async Task Column_OfWords_IsSortedByKeyboard()
    {
        await using var report = await OpenedReport.OpenAsync(chromium);
        await OpenAsync(report);
        var head = report.Page.Locator($"{Flows} thead th").First;
        await head.Locator("button").FocusAsync();
        await report.Page.Keyboard.PressAsync("Enter");
        Assert.Equal("ascending", await head.GetAttributeAsync("aria-sort"));
        var names = await report.Page.Locator($"{Flows} tbody th").AllInnerTextsAsync();
        Assert.Equal(names.Order(StringComparer.OrdinalIgnoreCase), names);
        await report.Page.Keyboard.PressAsync("Space");
        Assert.Equal("descending", await head.GetAttributeAsync("aria-sort"));
    }

    [Theory]
    [InlineData("en", "small-lead-flows-in-2028.csv", "bar,Exports,bar,7,kt,7")]
    [InlineData("ru", "small-свинец-потоки-2028-год.csv", "bar,Экспорт,bar,7,тыс. т,7")]
    public async Task Table_TakenAway_IsAFileOfItsOwnName(string language, string name, string row)
    {
        await using var report = await OpenedReport.OpenAsync(chromium, language);
        await OpenAsync(report);
        var file = await report.Page.RunAndWaitForDownloadAsync(() => report.Page.Locator("section#chains .download a").First.ClickAsync());
        Assert.Equal(name, file.SuggestedFilename);
        string text = await ReadAsync(file);
        Assert.StartsWith("\uFEFF", text, StringComparison.Ordinal);
        Assert.Contains($"\r\n{row}\r\n", text, StringComparison.Ordinal);
        Assert.Empty(report.Complaints);
        Assert.Empty(report.Requests);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ru")]
    public async Task Figures_TakenAway_AreThoseOfMachines(string language)
    {
        await using var report = await OpenedReport.OpenAsync(chromium, language);
        var read = await report.Page.EvaluateAsync<string[]>(
            """
            () => ['1\u202f234\u202f567.5', '\u22123.25', '+0.5', '84%', '84 %', '725\u20132\u202f900', 'not published', '']
              .map(text => machine(text.replace('.', words.decimal).replace(/[\s\u00a0\u202f]+/g, ' ')))
            """);
        Assert.Equal(["1234567.5", "-3.25", "0.5", "0.84", "0.84", "725\u20132900", "not published", ""], read);
    }

    [Fact]
    public async Task Words_TakenAway_KeepTheirCommas()
    {
        await using var report = await OpenedReport.OpenAsync(chromium, "ru");
        var read = await report.Page.EvaluateAsync<string[]>("""() => ['2 %, как сейчас', '70,2 (2029)', '0 % – 24,2 %'].map(machine)""");
        Assert.Equal(["2 %, как сейчас", "70.2 (2029)", "0 % – 24.2 %"], read);
    }

    [Fact]
    public async Task Heads_OfColumns_AreNeverEmpty()
    {
        await using var report = await OpenedReport.OpenAsync(chromium);
        Assert.Equal(0, await report.Page.EvaluateAsync<int>("() => [...document.querySelectorAll('thead th')].filter(head => !head.textContent.trim()).length"));
    }

    [Fact]
    public async Task Words_TakenAway_AreNeverFormulas()
    {
        await using var report = await OpenedReport.OpenAsync(chromium);
        var read = await report.Page.EvaluateAsync<string[]>("""() => ['=1+1', '@x', '-5.5', '-5+A1', '+', 'a "b", c'].map(quoted)""");
        Assert.Equal(["'=1+1", "'@x", "-5.5", "'-5+A1", "+", "\"a \"\"b\"\", c\""], read);
    }

    [Fact]
    public async Task Tables_ThatAreShortOrAddUp_AreNotSorted()
    {
        await using var report = await OpenedReport.OpenAsync(chromium);
        Assert.Equal(0, await report.Page.Locator("section#fund-balance .sort, section#fund-balance .download, section#value .sort").CountAsync());
        Assert.Equal(1, await report.Page.Locator("section#value .download").CountAsync());
        Assert.Equal(0, await report.Page.Locator("section#made .download").CountAsync());
    }

    [Fact]
    public async Task Tables_WithoutScripts_AreAsTheyWere()
    {
        await using var report = await OpenedReport.OpenAsync(chromium);
        await using var context = await chromium.Browser.NewContextAsync(new BrowserNewContextOptions { JavaScriptEnabled = false });
        var page = await context.NewPageAsync();
        await page.GotoAsync(report.Page.Url);
        Assert.Equal(0, await page.Locator(".sort, .download").CountAsync());
    }

    private static async Task OpenAsync(OpenedReport report) =>
        await report.Page.EvaluateAsync("() => document.querySelectorAll('details').forEach(part => { part.open = true; })");

    private static async Task<string[]> FiguresAsync(OpenedReport report) =>
        [.. await report.Page.Locator($"{Flows} tbody td:nth-child(4)").AllInnerTextsAsync()];

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static async Task<string> ReadAsync(IDownload file)
    {
        await using var stream = await file.CreateReadStreamAsync();
        using var reader = new StreamReader(stream, new UTF8Encoding(false), detectEncodingFromByteOrderMarks: false);
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }
}
