using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Jospar.Cli.Printing;

/// <summary>What <c>--json</c> prints: one indented document, keys in snake case, letters of every script as they are.</summary>
internal static class JsonOutput
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n",
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    private static readonly JsonSerializerOptions OneLine = new(Options) { WriteIndented = false };

    /// <summary>Writes <paramref name="document"/> and a line end.</summary>
    public static void Write(TextWriter output, object document) => output.Write(JsonSerializer.Serialize(document, Options) + "\n");

    /// <summary>The same, all of it on one line.</summary>
    public static void WriteLine(TextWriter output, object document) => output.Write(JsonSerializer.Serialize(document, OneLine) + "\n");
}
