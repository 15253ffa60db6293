using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Jospar.Planning.Explanation;

/// <summary>Explanations as JSON: keys and words in snake case, ids, years and money as plain text and numbers.</summary>
public static class ExplanationJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new PlainValueConverter(), new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false) },
    };

    /// <summary>The document's text, ended by a line feed.</summary>
    public static string Text(object document) => JsonSerializer.Serialize(document, Options) + "\n";

    /// <summary>The document that a text holds; empty where it is none of this kind, or a field is missing, null or of another type.</summary>
    public static T? Find<T>(string text)
        where T : class
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return HasGap(document.RootElement) ? null : document.Deserialize<T>(Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // What an element of a list may be, no annotation says; none that is written is null.
    private static bool HasGap(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().Any(item => item.ValueKind == JsonValueKind.Null || HasGap(item)),
        JsonValueKind.Object => element.EnumerateObject().Any(property => HasGap(property.Value)),
        _ => false,
    };
}
