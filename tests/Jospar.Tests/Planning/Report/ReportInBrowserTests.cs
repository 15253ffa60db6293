using Microsoft.Playwright;

namespace Jospar.Tests.Planning.Report;

public class ReportInBrowserTests(Chromium chromium) : IClassFixture<Chromium>
{
    public static TheoryData<string, int> LanguagesAndWidths => new()
    {
        { "en", 1280 }, { "kk", 1280 }, { "ru", 1280 }, { "en", 360 }, { "kk", 360 }, { "ru", 360 },
    };

    [Theory]
    [MemberData(nameof(LanguagesAndWidths))]
    public async Task Page_Opened_DrawsItsPicturesWithoutComplaintOrRequest(string language, int width)
    {
        await using var report = await OpenedReport.OpenAsync(chromium, language, width);
        Assert.True(await report.Page.Locator("[data-chart] svg path").CountAsync() > 20);
        Assert.Empty(report.Complaints);
        Assert.Empty(report.Requests);
    }

    [Theory]
    [MemberData(nameof(LanguagesAndWidths))]
    public async Task Page_AtEachWidth_NeverScrollsSideways(string language, int width)
    {
        await using var report = await OpenedReport.OpenAsync(chromium, language, width);
        await report.Page.EvaluateAsync("() => document.querySelectorAll('details').forEach(part => { part.open = true; })");
        Assert.Equal(width, await report.Page.EvaluateAsync<int>("() => document.scrollingElement.scrollWidth"));
    }

    [Theory]
    [MemberData(nameof(LanguagesAndWidths))]
    public async Task Page_ForAxe_HasNoSeriousViolation(string language, int width)
    {
        await using var report = await OpenedReport.OpenAsync(chromium, language, width);
        Assert.Empty(await report.SeriousFaultsAsync());
    }

    [Theory]
    [MemberData(nameof(LanguagesAndWidths))]
    public async Task Chains_AtEachWidth_HaveLabelsThatDoNotOverlap(string language, int width)
    {
        await using var report = await OpenedReport.OpenAsync(chromium, language, width, longNames: true);
        int overlapping = await report.Page.EvaluateAsync<int>(
            """
            () => [...document.querySelectorAll('[data-chart=chain] svg')].map(svg => {
              const boxes = [...svg.querySelectorAll('text')].map(text => text.getBoundingClientRect());
              return boxes.filter((a, i) => boxes.some((b, j) => j > i
                && Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 4)).length;
            }).reduce((sum, count) => sum + count, 0)
            """);
        Assert.Equal(0, overlapping);
    }

    [Fact]
    public async Task Chains_ThatGoOnBeyondTheEdge_HaveAShadowThere()
    {
        await using var report = await OpenedReport.OpenAsync(chromium, width: 360);
        Assert.True(await report.Page.Locator(".wide").First.EvaluateAsync<bool>("box => box.scrollWidth > box.clientWidth"));
        Assert.Contains("gradient", await report.Page.Locator(".wide").First.EvaluateAsync<string>("box => getComputedStyle(box).backgroundImage"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Timeline_ScrolledDown_KeepsItsYearsInView()
    {
        await using var report = await OpenedReport.OpenAsync(chromium, height: 400);
        await report.Page.EvaluateAsync("() => { const body = document.querySelector('#timeline tbody:last-of-type'); scrollTo(0, scrollY + body.getBoundingClientRect().bottom - 60); }");
        Assert.InRange(await report.Page.Locator("#timeline thead").EvaluateAsync<double>("head => head.getBoundingClientRect().top"), -1, 1);
    }

    [Fact]
    public async Task Map_WithItsPicture_ShowsItsLegend()
    {
        await using var report = await OpenedReport.OpenAsync(chromium);
        Assert.True(await report.Page.Locator("#map .key.link-freight").IsVisibleAsync());
    }

    [Fact]
    public async Task Tables_ByKeyboard_AreReachedOpenedAndScrolled()
    {
        await using var report = await OpenedReport.OpenAsync(chromium, width: 360);
        var summary = report.Page.Locator("section#launches summary").First;
        await TabTo(report.Page, "section#launches summary");
        Assert.True(await summary.EvaluateAsync<bool>("part => part === document.activeElement"));
        await report.Page.Keyboard.PressAsync("Enter");
        var table = report.Page.Locator("section#launches details .scroll").First;
        Assert.True(await table.IsVisibleAsync());
        await TabTo(report.Page, "section#launches details .scroll");
        await report.Page.Keyboard.PressAsync("ArrowRight");
        await report.Page.WaitForFunctionAsync("() => document.activeElement.scrollLeft > 0");
    }

    [Fact]
    public async Task Source_AskedByKeyboard_IsShownAndPutAway()
    {
        await using var report = await OpenedReport.OpenAsync(chromium);
        await report.Page.EvaluateAsync("() => { document.querySelector('section#launches details').open = true; }");
        await report.Page.Locator("section#launches details .ask").First.FocusAsync();
        await report.Page.Keyboard.PressAsync("Enter");
        var note = report.Page.Locator(".note:popover-open");
        Assert.Contains("Gazette", await note.InnerTextAsync(), StringComparison.Ordinal);
        await report.Page.Keyboard.PressAsync("Escape");
        Assert.Equal(0, await note.CountAsync());
    }

    [Fact]
    public async Task Timeline_GroupedByRegion_KeepsEveryProject()
    {
        await using var report = await OpenedReport.OpenAsync(chromium);
        int before = await report.Page.Locator("#timeline tr[data-family]").CountAsync();
        await report.Page.Locator("[data-group=region]").ClickAsync();
        Assert.Equal(before, await report.Page.Locator("#timeline tr[data-family]").CountAsync());
        Assert.Equal(["north"], (await report.Page.Locator("#timeline .group").AllInnerTextsAsync()).Select(text => text.Trim()).Order());
    }

    [Fact]
    public async Task Page_Narrowed_DrawsItsPicturesAgain()
    {
        await using var report = await OpenedReport.OpenAsync(chromium);
        await report.Page.SetViewportSizeAsync(360, 800);
        await report.Page.WaitForFunctionAsync("() => document.querySelector('#jobs-chart svg').getBoundingClientRect().width <= 360");
        Assert.Empty(report.Complaints);
    }

    [Fact]
    public async Task Page_Printed_IsAPdfWithoutControls()
    {
        await using var report = await OpenedReport.OpenAsync(chromium);
        byte[] pdf = await report.Page.PdfAsync(new PagePdfOptions { Format = "A4" });
        Assert.Equal("%PDF"u8.ToArray(), pdf[..4]);
        Assert.True(pdf.Length > 50_000);
        Assert.Equal(0, await report.Page.Locator("details[open]").CountAsync());
        await report.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        await report.Page.SetViewportSizeAsync(680, 900);
        Assert.Equal(0, await report.Page.Locator("nav:visible, .ask:visible, .controls:visible").CountAsync());
        Assert.Equal(680, await report.Page.EvaluateAsync<int>("() => document.scrollingElement.scrollWidth"));
    }

    [Fact]
    public async Task Tables_WithoutScripts_StillHoldEverything()
    {
        await using var report = await OpenedReport.OpenAsync(chromium);
        await using var context = await chromium.Browser.NewContextAsync(new BrowserNewContextOptions { JavaScriptEnabled = false });
        var page = await context.NewPageAsync();
        await page.GotoAsync(report.Page.Url);
        Assert.True(await page.GetByText("Pictures need JavaScript").IsVisibleAsync());
        Assert.True(await page.Locator("#timeline").IsVisibleAsync());
    }

    /// <summary>Presses Tab until the focus is on something that matches; fails when it never is.</summary>
    private static async Task TabTo(IPage page, string selector)
    {
        for (int press = 0; press < 400; press++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector))
            {
                return;
            }
        }

        Assert.Fail($"The keyboard never reaches {selector}.");
    }
}
