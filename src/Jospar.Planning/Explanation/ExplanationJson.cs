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
        Converters = { new PlainValueConverter(), new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    /// <summary>The document's text, ended by a line feed.</summary>
    public static string Text(object document) => JsonSerializer.Serialize(document, Options) + "\n";

    /// <summary>The document that a text holds; empty where it is none of this kind.</summary>
    public static T? Find<T>(string text)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(text, Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
