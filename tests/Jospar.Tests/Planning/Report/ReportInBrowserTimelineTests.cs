using Jospar.Planning.Report;
using Microsoft.Playwright;

namespace Jospar.Tests.Planning.Report;

/// <summary>A long timeline is a line for each group, opened on demand.</summary>
public class ReportInBrowserTimelineTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const int Many = 150;

    [Theory]
    [InlineData(100, false)]
    [InlineData(101, true)]
    public void Timeline_OfMoreThanAHundred_IsFolded(int launches, bool isFolded)
    {
        string page = ReportWriter.Write(ReportSubject.Programme(), ReportSubject.PlanOfMany(launches), new ReportOptions());
        Assert.Equal(isFolded, page.Contains("<div class=\"folded\" id=\"timeline\"", StringComparison.Ordinal));
        Assert.Equal(!isFolded, page.Contains("<table class=\"timeline\" id=\"timeline\"", StringComparison.Ordinal));
        Assert.Equal(launches, page.Split("<tr data-family").Length - 1);
    }

    [Fact]
    public async Task Group_OfALongTimeline_SaysHowManyStartWhenAndOpensByKeyboard()
    {
        await using var report = await OpenAsync();
        var lead = report.Page.Locator("#timeline summary").First;
        Assert.Equal("Lead (100)", await lead.Locator(".named").InnerTextAsync());
        Assert.Equal("2024: 50, 2025: 50, 2026: 0, 2027: 0, 2028: 0", await lead.Locator(".aside").TextContentAsync());
        Assert.Equal(0, await VisibleBarsAsync(report));
        await lead.FocusAsync();
        await report.Page.Keyboard.PressAsync("Enter");
        Assert.Equal(100, await VisibleBarsAsync(report));
        Assert.Empty(report.Complaints);
    }

    [Fact]
    public async Task Columns_OfALongTimeline_StandOverThoseOfTheOpenedTable()
    {
        await using var report = await OpenAsync();
        await report.Page.Locator("#timeline summary").First.ClickAsync();
        double off = await report.Page.EvaluateAsync<double>(
            """
            () => {
              const left = (selector, at) => document.querySelectorAll(selector)[at].getBoundingClientRect().left;
              return Math.max(...[0, 1, 2, 3].map(at => Math.abs(left('#timeline summary .count', at) - left('#timeline thead .n', at))));
            }
            """);
        Assert.InRange(off, 0, 2);
    }

    [Fact]
    public async Task Groups_OfALongTimeline_ByRegionAndBack_KeepEveryProjectAndOrder()
    {
        await using var report = await OpenAsync();
        string[] written = [.. await report.Page.Locator("#timeline .named").AllTextContentsAsync()];
        await report.Page.Locator("[data-group=region]").ClickAsync();
        Assert.Equal(["north (150)"], await report.Page.Locator("#timeline .named").AllTextContentsAsync());
        Assert.Equal(Many, await report.Page.Locator("#timeline tr[data-family]").CountAsync());
        await report.Page.Locator("[data-group=family]").ClickAsync();
        Assert.Equal(written, await report.Page.Locator("#timeline .named").AllTextContentsAsync());
        Assert.Equal("2024: 50, 2025: 50, 2026: 0, 2027: 0, 2028: 0", await report.Page.Locator("#timeline summary .aside").First.TextContentAsync());
    }

    [Fact]
    public async Task Groups_OfALongTimeline_OnPaper_AreTheirSummary()
    {
        await using var report = await OpenAsync();
        await report.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        Assert.True(await report.Page.Locator("#timeline summary").First.IsVisibleAsync());
        Assert.Equal(0, await VisibleBarsAsync(report));
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task Page_WithALongTimeline_NeverScrollsSideways(int width)
    {
        await using var report = await OpenAsync(width);
        await report.Page.EvaluateAsync("() => document.querySelectorAll('details').forEach(part => { part.open = true; })");
        Assert.Equal(width, await report.Page.EvaluateAsync<int>("() => document.scrollingElement.scrollWidth"));
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task Page_WithALongTimeline_HasNoSeriousViolation(int width)
    {
        await using var report = await OpenAsync(width);
        Assert.Empty(await report.SeriousFaultsAsync());
    }

    [Fact]
    public async Task Groups_WithoutScripts_OpenAllTheSame()
    {
        await using var report = await OpenAsync();
        await using var context = await chromium.Browser.NewContextAsync(new BrowserNewContextOptions { JavaScriptEnabled = false });
        var page = await context.NewPageAsync();
        await page.GotoAsync(report.Page.Url);
        await page.Locator("#timeline summary").First.ClickAsync();
        Assert.True(await page.Locator("#timeline tr[data-family]").First.IsVisibleAsync());
    }

    private Task<OpenedReport> OpenAsync(int width = 1280) =>
        OpenedReport.OpenAsync(chromium, ReportSubject.Programme(), width: width, plan: ReportSubject.PlanOfMany(Many));

    private static Task<int> VisibleBarsAsync(OpenedReport report) => report.Page.Locator("#timeline tr[data-family]:visible").CountAsync();
}
