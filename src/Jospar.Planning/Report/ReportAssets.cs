using System.Security.Cryptography;
using System.Text;

namespace Jospar.Planning.Report;

/// <summary>Files that were built into this assembly: styles, scripts, typeface, chart library.</summary>
internal static class ReportAssets
{
    private const string Prefix = "report/";

    /// <summary>The scripts of the page in the order in which they run, without the chart library.</summary>
    public static readonly string[] Scripts =
    [
        "theme.js", "targets.js", "map.js", "mapgroups.js", "chain.js", "bars.js", "tables.js", "timeline.js", "page.js",
    ];

    /// <summary>Parts of the typeface: the file and the characters that it covers.</summary>
    public static readonly (string File, string Range)[] Typefaces =
    [
        ("source-sans-3-latin-wght-normal.woff2",
            "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2190-2193,U+2212,U+2215,U+FEFF,U+FFFD"),
        ("source-sans-3-cyrillic-wght-normal.woff2", "U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116"),
        ("source-sans-3-cyrillic-ext-wght-normal.woff2", "U+0460-048F,U+0492-04AF,U+04B2-052F,U+20B4,U+2DE0-2DFF"),
    ];

    /// <summary>The chart library's minified build; nothing when it was not there when this assembly was built.</summary>
    public static string? FindChartLibrary() => FindBytes("echarts.min.js") is { } bytes ? Encoding.UTF8.GetString(bytes) : null;

    /// <summary>A text file that is always built in.</summary>
    public static string GetText(string name) =>
        Encoding.UTF8.GetString(FindBytes(name) ?? throw new InvalidOperationException($"{name} was not built into the report."));

    /// <summary>A file's bytes, if it was built in.</summary>
    public static byte[]? FindBytes(string name)
    {
        using var stream = typeof(ReportAssets).Assembly.GetManifestResourceStream(Prefix + name);
        if (stream is null)
        {
            return null;
        }

        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>How a content security policy names a script: <c>'sha256-…'</c>.</summary>
    public static string PolicyHash(string script) =>
        $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)))}'";
}
