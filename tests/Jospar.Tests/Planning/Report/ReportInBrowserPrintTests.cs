using Jospar.Domain;
using Microsoft.Playwright;

namespace Jospar.Tests.Planning.Report;

/// <summary>What stands on paper.</summary>
public class ReportInBrowserPrintTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Theory]
    [InlineData("en", "(assumption)")]
    [InlineData("kk", "(болжам)")]
    [InlineData("ru", "(допущение)")]
    public async Task Promises_ThatRestOnAssumptions_AreMarkedOnPaperInWords(string language, string mark)
    {
        await using var report = await OpenedReport.OpenAsync(chromium, Assumed(), language);
        var promise = report.Page.Locator(".promises li").First;
        Assert.DoesNotContain(mark, await promise.InnerTextAsync(), StringComparison.Ordinal);
        await report.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        Assert.Contains(mark, await promise.InnerTextAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("kk")]
    [InlineData("ru")]
    public async Task Columns_OnPaper_HaveHeadsWhoseWordsAreWhole(string language)
    {
        await using var report = await OpenedReport.OpenAsync(chromium, Assumed(), language);
        await report.Page.EvaluateAsync("() => document.querySelectorAll('details.printed').forEach(part => { part.open = true; })");
        await report.Page.SetViewportSizeAsync(680, 900);
        await report.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        string[] broken = await report.Page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('thead th')].filter(head => {
              const text = (head.querySelector(".sort") ?? head).firstChild;
              return text && text.data.split(/[\s–—-]+/).some(word => {
                const range = document.createRange(), at = text.data.indexOf(word);
                range.setStart(text, at);
                range.setEnd(text, at + word.length);
                return new Set([...range.getClientRects()].map(box => Math.round(box.top))).size > 1;
              });
            }).map(head => head.textContent)
            """);
        Assert.Empty(broken);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("kk")]
    [InlineData("ru")]
    public async Task Cells_OnPaper_HaveWordsThatAreWhole(string language)
    {
        await using var report = await OpenedReport.OpenAsync(chromium, Assumed(), language, stress: ReportSubject.Doubtful("half", "jobs"));
        await report.Page.EvaluateAsync("() => document.querySelectorAll('details.printed').forEach(part => { part.open = true; })");
        await report.Page.SetViewportSizeAsync(680, 900);
        await report.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        string[] faults = await report.Page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('tbody th, tbody td')].filter(cell => {
              const text = cell.firstChild;
              return cell.getBoundingClientRect().right > 681 || text?.data?.split(/[\s–—-]+/).some(word => {
                const range = document.createRange(), at = text.data.indexOf(word);
                range.setStart(text, at);
                range.setEnd(text, at + word.length);
                return new Set([...range.getClientRects()].map(box => Math.round(box.top))).size > 1;
              });
            }).map(cell => cell.textContent)
            """);
        Assert.Empty(faults);
    }

    [Fact]
    public async Task Tiles_OnPaper_StandOnOnePage()
    {
        await using var report = await OpenedReport.OpenAsync(chromium);
        await report.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        Assert.Equal("avoid", await report.Page.Locator(".tiles").EvaluateAsync<string>("tiles => getComputedStyle(tiles).breakInside"));
    }

    [Fact]
    public async Task Tiles_OnPaper_AreWhole()
    {
        await using var report = await OpenedReport.OpenAsync(chromium);
        await report.Page.SetViewportSizeAsync(680, 900);
        await report.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        double most = await report.Page.EvaluateAsync<double>("() => Math.max(...[...document.querySelectorAll('.grid li')].map(tile => tile.getBoundingClientRect().right))");
        Assert.InRange(most, 1, 679);
    }

    private static Programme Assumed()
    {
        var programme = ReportSubject.Programme();
        return programme with { Targets = [.. programme.Targets.Select(target => target with { Provenance = new(Assumption: "read as tonnes of metal") })] };
    }
}
