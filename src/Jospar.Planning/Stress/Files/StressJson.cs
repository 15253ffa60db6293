using System.Text.Encodings.Web;
using System.Text.Json;
using Jospar.Planning.Stress.Summary;

namespace Jospar.Planning.Stress.Files;

/// <summary>A summary as JSON: keys in snake case, the same bytes for the same summary.</summary>
public static class StressJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n",
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>The text of <c>stress.json</c>.</summary>
    public static string Text(StressSummary summary) => JsonSerializer.Serialize(summary, Options) + "\n";

    /// <summary>The summary that a text holds; empty where it holds none, or not the whole of one.</summary>
    public static StressSummary? Find(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<StressSummary>(text, Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
