using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Jospar.Planning.Report.Html;

namespace Jospar.Planning.Report.Charts;

/// <summary>A picture's place on the page, with its figures beside it as JSON that no markup can break out of.</summary>
internal static class ChartIsland
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>
    /// Writes the place of picture <paramref name="id"/>, drawn by the script's function <paramref name="kind"/>;
    /// <paramref name="label"/> says in words what it shows.
    /// </summary>
    public static void Write(HtmlWriter html, string id, string kind, string label, object figures, string? style = null)
    {
        using (html.In("div", ("class", "picture " + style)))
        {
            html.Element("div", "", ("class", "chart"), ("id", id), ("data-chart", kind), ("role", "img"), ("aria-label", label));
        }

        Island(html, id + "-figures", figures);
    }

    /// <summary>Writes figures for a script under an id.</summary>
    public static void Island(HtmlWriter html, string id, object figures)
    {
        using (html.In("script", ("type", "application/json"), ("id", id)))
        {
            html.Trusted(JsonSerializer.Serialize(figures, Json));
        }

        html.Line();
    }
}
