using Jospar.Domain;
using Microsoft.Playwright;

namespace Jospar.Tests.Planning.Report;

/// <summary>On a telephone, and with letters twice as large, everything can still be read.</summary>
public class ReportInBrowserNarrowTests(Chromium chromium) : IClassFixture<Chromium>
{
    // Texts of a picture that lie over each other, or go beyond its edge.
    private const string Unreadable =
        """
        svg => {
          const edge = svg.getBoundingClientRect();
          const texts = [...svg.querySelectorAll('text')].map(text => ({ text: text.textContent, box: text.getBoundingClientRect() }));
          const over = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 4;
          return texts.filter(({ box }, i) => box.right > edge.right + 1 || box.left < edge.left - 1 || texts.some((other, j) => j > i && over(box, other.box)))
            .map(({ text }) => text);
        }
        """;

    public static TheoryData<string, int> LanguagesAndWidths => new() { { "en", 400 }, { "kk", 400 }, { "ru", 400 }, { "en", 360 }, { "kk", 360 }, { "ru", 360 } };

    [Theory]
    [MemberData(nameof(LanguagesAndWidths))]
    public async Task Columns_OnATelephone_HaveWordsThatNeitherOverlapNorEndBeyondTheEdge(string language, int width)
    {
        await using var report = await OpenedReport.OpenAsync(chromium, Large(), language, width);
        foreach (var picture in await report.Page.Locator("[data-chart=jobs] svg, [data-chart=stacks] svg, [data-chart=fund] svg").AllAsync())
        {
            Assert.Empty(await picture.EvaluateAsync<string[]>(Unreadable));
        }
    }

    public static TheoryData<string, int> LanguagesAndWidthsOfPromises => new()
    {
        { "en", 360 },
        { "kk", 360 },
        { "ru", 360 },
        { "kk", 690 },
        { "ru", 690 },
        { "kk", 768 },
        { "en", 1280 },
        { "kk", 1280 },
    };

    [Theory]
    [MemberData(nameof(LanguagesAndWidthsOfPromises))]
    public async Task Promises_InThePicture_HaveVerdictsThatAreWhole(string language, int width)
    {
        await using var report = await OpenedReport.OpenAsync(chromium, Capped(), language, width, stress: ReportSubject.Doubtful("half"));
        var picture = report.Page.Locator("[data-chart=targets] svg");
        Assert.Empty(await picture.EvaluateAsync<string[]>(Unreadable));
        string said = string.Concat((await picture.Locator("text").AllTextContentsAsync()).Select(text => text.Replace('\u00A0', ' ').Replace(" ", "", StringComparison.Ordinal)));
        (string missed, string most, string unsure) = language switch
        {
            "kk" => ("Орындалмайды", "2,еңкөбі1жоба", "бөлігіндеғана:32%"),
            "ru" => ("Невыполняется", "2,небольше1проекта", "лишьв32%испытаний"),
            _ => ("Missed", "2,atmost1project", "in32%ofdrawsonly"),
        };
        Assert.Contains(missed, said, StringComparison.Ordinal);
        Assert.Contains(most, said, StringComparison.Ordinal);
        Assert.Contains(unsure, said, StringComparison.Ordinal);
        Assert.Equal(1, await picture.Locator("path[stroke='#9c1c1c']").CountAsync());
    }

    [Fact]
    public async Task Promises_OnATelephone_AreCardsThatHoldAllOfTheirTable()
    {
        await using var report = await OpenedReport.OpenAsync(chromium, width: 360);
        var cells = report.Page.Locator(".cards tbody tr").First.Locator("td");
        Assert.Equal(7, await cells.CountAsync());
        foreach (var cell in await cells.AllAsync())
        {
            var box = await cell.BoundingBoxAsync();
            Assert.InRange(box!.X + box.Width, 0, 360);
            Assert.NotEqual("none", await cell.EvaluateAsync<string>("cell => getComputedStyle(cell, '::before').content"));
        }
    }

    [Fact]
    public async Task Tables_ScrolledSideways_KeepTheHeadsOfTheirRows()
    {
        await using var report = await OpenedReport.OpenAsync(chromium, width: 360);
        double moved = await report.Page.Locator("section#targets .scroll:not(:has(.cards))").First.EvaluateAsync<double>(
            "box => { box.scrollLeft = 100; return box.scrollLeft < 50 ? 999 : box.querySelector('tbody th').getBoundingClientRect().left - box.getBoundingClientRect().left; }");
        Assert.InRange(moved, -1, 1);
    }

    [Fact]
    public async Task Tables_OfYears_KeepNoWidthForTextInTheirFirstColumn()
    {
        await using var report = await OpenedReport.OpenAsync(chromium, width: 360);
        Assert.InRange(await report.Page.Locator("section#jobs tbody th").First.EvaluateAsync<double>("head => head.getBoundingClientRect().width"), 1, 80);
    }

    [Theory]
    [InlineData(1400, 34)]
    [InlineData(360, 32)]
    public async Task Page_OfAReaderWhoWantsLargeLetters_HasThemAndCutsNoName(int width, double size)
    {
        await using var report = await OpenedReport.OpenAsync(chromium, "ru", width);
        var session = await report.Page.Context.NewCDPSessionAsync(report.Page);
        await session.SendAsync("Page.setFontSizes", new() { ["fontSizes"] = new Dictionary<string, object> { ["standard"] = 32 } });
        Assert.Equal(width, await report.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
        Assert.Equal(size, await report.Page.EvaluateAsync<double>("() => parseFloat(getComputedStyle(document.body).fontSize)"), 1);
        Assert.Equal(0, await report.Page.EvaluateAsync<int>(
            "() => [...document.querySelectorAll('.grid li')].filter(tile => tile.scrollWidth > tile.clientWidth || tile.scrollHeight > tile.clientHeight).length"));
    }

    [Fact]
    public async Task Links_ThatCarryElectricity_AreBrokenLinesAndNotToldByColourAlone()
    {
        await using var report = await OpenedReport.OpenAsync(chromium);
        int whole = await report.Page.EvaluateAsync<int>(
            "() => [...document.querySelectorAll('#map-chart path[fill=none]')].filter(line => line.getAttribute('stroke') === token('link-electricity') && !line.getAttribute('stroke-dasharray')).length");
        Assert.Equal(0, whole);
        Assert.Contains("gradient", await report.Page.Locator(".key.link-electricity").EvaluateAsync<string>("key => getComputedStyle(key, '::before').backgroundImage"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Chains_WithLabelsOnTheirFlows_GiveThemAWhiteEdge()
    {
        await using var report = await OpenedReport.OpenAsync(chromium);
        Assert.Equal(0, await report.Page.Locator("[data-chart=chain] svg text:not([stroke='#ffffff'])").CountAsync());
    }

    [Fact]
    public async Task Tiles_WithoutScripts_TakeThePlaceOfTheMap()
    {
        await using var report = await OpenedReport.OpenAsync(chromium);
        await using var context = await chromium.Browser.NewContextAsync(new BrowserNewContextOptions { JavaScriptEnabled = false });
        var page = await context.NewPageAsync();
        await page.GotoAsync(report.Page.Url);
        var section = await page.Locator("#map").BoundingBoxAsync();
        var tiles = await page.Locator("#map .tiles").BoundingBoxAsync();
        Assert.Equal(section!.X, tiles!.X, 1);
        Assert.Equal(section.Width, tiles.Width, 1);
    }

    // A promise that is kept, and one of at most a project that is missed.
    private static Programme Capped()
    {
        var programme = ReportSubject.Programme();
        var few = programme.Targets[0] with
        {
            Id = new("few"),
            Name = new("Few new works", "Жаңа өндіріс аз", "Немного новых производств"),
            Measure = Measure.RunningProjects,
            Filter = new MeasureFilter(Family: "lead"),
            Bound = Bound.AtMost,
            Level = 1m,
        };
        return programme with { Targets = [few, programme.Targets[^1]] };
    }

    // A promise of so many jobs that its figure is wider than its column.
    private static Programme Large()
    {
        var programme = ReportSubject.Programme();
        return programme with
        {
            Projects = [.. programme.Projects.Select(project => project with { Jobs = project.Jobs * 400, ConstructionJobs = project.ConstructionJobs * 1000 })],
            Targets = [.. programme.Targets.Select(target => target.Measure == Measure.DirectJobs ? target with { Level = 147_000m } : target)],
        };
    }
}
