using System.Text.Json;

namespace Jospar.Tests.Planning.Report;

/// <summary>Where the map is small, one circle stands for each region, and none lies over another.</summary>
public class ReportInBrowserMapTests(Chromium chromium) : IClassFixture<Chromium>
{
    // Places that crowd as the south of Kazakhstan does, on a map as wide as a telephone.
    private const string Crowded =
        """
        (() => {
          const places = [[69.6, 42.3], [68.25, 43.33], [71.37, 42.9], [65.5, 44.85], [77.06, 43.87], [76.93, 43.26], [76.93, 43.26], [78.37, 45.02]];
          const groups = places.map((at, i) => ({ name: 'Region ' + i, short: 'Region ' + i, at, launches: i + 1, size: i + 1, text: '' }));
          const outline = [[[[46.5, 40.6], [87.3, 40.6], [87.3, 55.4], [46.5, 55.4], [46.5, 40.6]]]];
          return { outline, links: [], regions: groups, zones: [], plants: [], projects: [], groups };
        })()
        """;

    [Theory]
    [InlineData(328)]
    [InlineData(368)]
    [InlineData(470)]
    public async Task Circles_ThatCrowd_LieBesideEachOtherWithNamesOnNone(int width)
    {
        await using var report = await OpenedReport.OpenAsync(chromium);
        var found = await report.Page.EvaluateAsync<JsonElement>(
            $$"""
            () => {
              const figures = {{Crowded}}, option = pictures.map(figures, {{width}});
              const scale = scaleOf(figures.outline, {{width}}, option.geo.aspectScale);
              const series = name => option.series.find(one => one.name === name).data;
              const circles = series('groups').map(item => ({ at: scale.toPixels(item.value), radius: item.symbolSize / 2 }));
              pen.font = `11px ${smallText.fontFamily}`;
              const names = series('names').map(item => {
                const [x, y] = scale.toPixels(item.value), half = pen.measureText(item.text).width / 2;
                return [x - half, y - 6, x + half, y + 6];
              });
              const far = (a, b) => Math.hypot(a.at[0] - b.at[0], a.at[1] - b.at[1]) - a.radius - b.radius;
              const over = (a, b) => Math.min(a[2], b[2]) - Math.max(a[0], b[0]) > 1 && Math.min(a[3], b[3]) - Math.max(a[1], b[1]) > 1;
              const boxes = circles.map(({ at: [x, y], radius }) => [x - radius, y - radius, x + radius, y + radius]);
              return {
                gap: Math.min(...circles.flatMap((a, i) => circles.slice(i + 1).map(b => far(a, b)))),
                covered: names.filter((name, i) => [...boxes, ...names.slice(i + 1)].some(box => over(name, box))).length,
                named: names.length, circles: circles.length,
              };
            }
            """);
        Assert.InRange(found.GetProperty("gap").GetDouble(), 0, 30);
        Assert.Equal(0, found.GetProperty("covered").GetInt32());
        Assert.InRange(found.GetProperty("named").GetInt32(), 3, 8);
        Assert.Equal(8, found.GetProperty("circles").GetInt32());
    }

    [Fact]
    public async Task Lines_UnderTheMouse_SayWhatTheirLoadIsIn()
    {
        await using var report = await OpenedReport.OpenAsync(chromium);
        string[] said = await report.Page.EvaluateAsync<string[]>(
            "() => pictures.map(JSON.parse(document.getElementById('map-chart-figures').textContent), 700).series.filter(one => one.type === 'lines').flatMap(one => one.data.map(line => line.text))");
        Assert.Contains("Road: 20\u00A0kt (80%)", said);
        Assert.Contains("Substation: 4\u00A0GWh (33.3%)", said);
    }

    [Fact]
    public async Task Circles_MovedFromTheirPlace_AreLedBackToItByALine()
    {
        await using var report = await OpenedReport.OpenAsync(chromium);
        int led = await report.Page.EvaluateAsync<int>($"() => pictures.map({Crowded}, 368).series.find(one => one.type === 'lines').data.length");
        Assert.InRange(led, 2, 8);
    }

    [Theory]
    [InlineData(1280, "single", "grouped")]
    [InlineData(400, "grouped", "single")]
    public async Task Legend_OfTheMap_SaysWhatItsCirclesAre(int width, string told, string untold)
    {
        await using var report = await OpenedReport.OpenAsync(chromium, width: width);
        Assert.True(await report.Page.Locator($"#map [data-circles={told}]").First.IsVisibleAsync());
        Assert.Equal(0, await report.Page.Locator($"#map [data-circles={untold}]:visible").CountAsync());
    }

    [Fact]
    public async Task Map_WidenedAgain_HasItsOwnHeight()
    {
        await using var report = await OpenedReport.OpenAsync(chromium);
        double before = await HeightAsync(report);
        await report.Page.SetViewportSizeAsync(400, 900);
        await report.Page.WaitForFunctionAsync("() => document.querySelector('#map-chart svg').getBoundingClientRect().width <= 400");
        await report.Page.SetViewportSizeAsync(1280, 900);
        await report.Page.WaitForFunctionAsync("() => document.querySelector('#map-chart svg').getBoundingClientRect().width > 400");
        Assert.Equal(before, await HeightAsync(report), 1);
    }

    private static Task<double> HeightAsync(OpenedReport report) =>
        report.Page.Locator("#map-chart").EvaluateAsync<double>("place => place.getBoundingClientRect().height");
}
