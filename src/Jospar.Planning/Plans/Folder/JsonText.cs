using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Jospar.Planning.Plans.Folder;

/// <summary>JSON as a plan folder has it: indented, line feeds, letters of every alphabet as they are.</summary>
internal static class JsonText
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The text of one object whose members <paramref name="members"/> writes.</summary>
    public static string Of(Action<Utf8JsonWriter> members)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.ToArray()) + "\n";
    }

    /// <summary>One of a list of words as it is written: <c>not_started</c>.</summary>
    public static string WordOf<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());

    /// <summary>Writes a number in the plan's format; null for none. Throws <see cref="PlanTooLargeException"/> for one that could not be read.</summary>
    public static void Number(this Utf8JsonWriter json, string key, decimal? number)
    {
        if (number is { } written && !PlanNumber.IsWithinReason(written))
        {
            throw new PlanTooLargeException(key, PlanNumber.Format(written));
        }

        json.WritePropertyName(key);
        json.WriteRawValue(number is { } known ? PlanNumber.Format(known) : "null");
    }

    /// <summary>Writes an object.</summary>
    public static void Object(this Utf8JsonWriter json, string key, Action<Utf8JsonWriter> members)
    {
        json.WriteStartObject(key);
        members(json);
        json.WriteEndObject();
    }

    /// <summary>Writes a list of objects.</summary>
    public static void List<T>(this Utf8JsonWriter json, string key, IEnumerable<T> items, Action<Utf8JsonWriter, T> members)
    {
        json.WriteStartArray(key);
        foreach (var item in items)
        {
            json.WriteStartObject();
            members(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
