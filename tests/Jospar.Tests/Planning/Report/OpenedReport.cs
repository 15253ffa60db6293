using System.Text.Json;
using Jospar.Domain;
using Jospar.Planning.Plans;
using Jospar.Planning.Report;
using Jospar.Planning.Stress.Summary;
using Jospar.Tests.House;
using Microsoft.Playwright;

namespace Jospar.Tests.Planning.Report;

/// <summary>A report opened from a file in a real browser, with everything that it asked for or complained about.</summary>
internal sealed class OpenedReport : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly string _path;

    private OpenedReport(IBrowserContext context, IPage page, string path) => (_context, Page, _path) = (context, page, path);

    /// <summary>The page.</summary>
    public IPage Page { get; }

    /// <summary>Errors and warnings of the page's scripts.</summary>
    public List<string> Complaints { get; } = [];

    /// <summary>Addresses that it asked for beside its own file and what it carries with it.</summary>
    public List<string> Requests { get; } = [];

    /// <summary>Writes the report of the dressed small programme to a file and opens it.</summary>
    public static Task<OpenedReport> OpenAsync(Chromium chromium, string language = "en", int width = 1280, int height = 900, bool longNames = false) =>
        OpenAsync(chromium, longNames ? ReportSubject.WithLongNames() : ReportSubject.Programme(), language, width, height);

    /// <summary>Writes the report of <paramref name="plan"/>, or of the small one, of <paramref name="programme"/> to a file and opens it.</summary>
    public static async Task<OpenedReport> OpenAsync(
        Chromium chromium, Programme programme, string language = "en", int width = 1280, int height = 900, Plan? plan = null, StressSummary? stress = null)
    {
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".html");
        string text = ReportWriter.Write(programme, plan ?? ReportSubject.PlanOf(programme), new ReportOptions(language, ReportSubject.Boundaries) { Stress = stress });
        await File.WriteAllTextAsync(path, text, TestContext.Current.CancellationToken);
        var context = await chromium.Browser.NewContextAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = height } });
        var opened = new OpenedReport(context, await context.NewPageAsync(), path);
        opened.Listen();
        await opened.Page.GotoAsync(new Uri(path).AbsoluteUri);
        await opened.Page.WaitForFunctionAsync("() => [...document.querySelectorAll('[data-chart]')].every(place => place.querySelector('svg'))");
        return opened;
    }

    /// <summary>What axe calls serious or worse, with everything opened.</summary>
    public async Task<IEnumerable<string?>> SeriousFaultsAsync()
    {
        await Page.EvaluateAsync("() => document.querySelectorAll('details').forEach(part => { part.open = true; })");
        string axe = await File.ReadAllTextAsync(
            Path.Combine(Repository.Root, "node_modules", "axe-core", "axe.min.js"), TestContext.Current.CancellationToken);
        await Page.EvaluateAsync(axe + ";undefined");
        var found = await Page.EvaluateAsync<JsonElement>(
            "() => axe.run(document, { resultTypes: ['violations'] }).then(result => result.violations"
            + ".filter(fault => ['serious', 'critical'].includes(fault.impact))"
            + ".map(fault => fault.id + ': ' + fault.nodes.map(node => node.html).slice(0, 3).join(' | ')))");
        return found.EnumerateArray().Select(fault => fault.GetString());
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        File.Delete(_path);
    }

    private void Listen()
    {
        Page.PageError += (_, error) => Complaints.Add(error);
        Page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                Complaints.Add(message.Text);
            }
        };
        Page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith("data:", StringComparison.Ordinal) && !request.Url.StartsWith("file:", StringComparison.Ordinal))
            {
                Requests.Add(request.Url);
            }
        };
    }
}
