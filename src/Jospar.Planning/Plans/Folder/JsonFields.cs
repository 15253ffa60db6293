using System.Text.Json;
using Jospar.Planning.Plans.Accounts;

namespace Jospar.Planning.Plans.Folder;

/// <summary>Fields of a JSON object; what is missing or of another kind becomes a finding, and a stand-in is returned.</summary>
internal sealed class JsonFields(JsonElement element, string path, FindingList findings)
{
    /// <summary>Whether there is such a field.</summary>
    public bool Has(string key) => element.ValueKind == JsonValueKind.Object && element.TryGetProperty(key, out _);

    /// <summary>The field as text.</summary>
    public string Text(string key) =>
        Find(key, JsonValueKind.String) is { } found ? found.GetString()! : "";

    /// <summary>The field as a number.</summary>
    public decimal Number(string key) =>
        Find(key, JsonValueKind.Number) is { } found ? NumberOf(key, found) : 0m;

    /// <summary>The field as a number; none where it is null or left out.</summary>
    public decimal? NumberOrNone(string key) =>
        element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(key, out var field) || field.ValueKind == JsonValueKind.Null
            ? null
            : Number(key);

    /// <summary>The field as a whole number.</summary>
    public int Integer(string key)
    {
        if (Find(key, JsonValueKind.Number) is not { } found)
        {
            return 0;
        }

        return found.TryGetInt32(out int whole) ? whole : (int)Wrong(key, found);
    }

    /// <summary>The field as a number within bounds; a finding, and the least of them, for any other.</summary>
    public decimal NumberWithin(string key, decimal least, decimal most) =>
        FindOutside(key, least, most) is { } found ? Wrong(key, found, least) : Number(key);

    /// <summary>The field as a whole number from <paramref name="least"/> on; a finding, and that least, for any other.</summary>
    public int IntegerFrom(string key, int least) =>
        FindOutside(key, least, decimal.MaxValue) is { } found ? (int)Wrong(key, found, least) : Integer(key);

    /// <summary>A finding where the field does not say what follows from the rest of the file, or from the package.</summary>
    public void Expect(string key, decimal? expected)
    {
        decimal? said = NumberOrNone(key);
        bool isSame = said is { } told && expected is { } known
            ? Math.Abs(told - known) <= 0.000_001m * Math.Max(1m, Math.Abs(known))
            : said is null && expected is null;
        if (!isSame)
        {
            Differs(key, said is { } value ? PlanNumber.Format(value) : null, expected is { } right ? PlanNumber.Format(right) : "null");
        }
    }

    /// <summary>A finding where the text is not that of the package.</summary>
    public void Expect(string key, string expected)
    {
        if (Text(key) is var said && said != expected)
        {
            Differs(key, said, $"“{expected}”");
        }
    }

    /// <summary>A finding where the field does not say yes or no as the package does.</summary>
    public void Expect(string key, bool expected)
    {
        bool isThere = element.ValueKind == JsonValueKind.Object && element.TryGetProperty(key, out var said)
            && said.ValueKind == (expected ? JsonValueKind.True : JsonValueKind.False);
        if (!isThere)
        {
            Differs(key, null, expected ? "true" : "false");
        }
    }

    /// <summary>The field as an object.</summary>
    public JsonFields Object(string key) =>
        new(Find(key, JsonValueKind.Object) ?? default, Path(key), findings);

    /// <summary>The field as a list of objects.</summary>
    public IEnumerable<JsonFields> List(string key)
    {
        if (Find(key, JsonValueKind.Array) is not { } found)
        {
            yield break;
        }

        int index = 0;
        foreach (var item in found.EnumerateArray())
        {
            yield return new JsonFields(item, $"{Path(key)}[{index++}]", findings);
        }
    }

    /// <summary>The field as a list of objects; empty where it is left out.</summary>
    public IEnumerable<JsonFields> OptionalList(string key) =>
        Has(key) ? List(key) : [];

    /// <summary>The field as one of some words; a finding and the first of them for any other.</summary>
    public T Choice<T>(string key, params (string Word, T Value)[] words)
    {
        string word = Text(key);
        foreach (var (known, value) in words)
        {
            if (known == word)
            {
                return value;
            }
        }

        Fault("plan-word-unknown", key, word, "The key does not know this word.", $"Write one of {string.Join(", ", words.Select(known => known.Word))}.");
        return words[0].Value;
    }

    private void Differs(string key, string? said, string expected) => Fault(
        PlanReading.FigureDiffers, key, said, "It does not follow from the goals and figures beside it, or from the package.", $"It reads {expected}.");

    private decimal NumberOf(string key, JsonElement found) =>
        found.TryGetDecimal(out decimal number) && PlanNumber.IsWithinReason(number)
            ? SignificantDigits.Round(number)
            : Wrong(key, found);

    private decimal Wrong(string key, JsonElement found, decimal instead = 0m)
    {
        Fault("plan-number-wrong", key, found.GetRawText(), "This number does not fit here.", "Write the plan anew.");
        return instead;
    }

    private JsonElement? FindOutside(string key, decimal least, decimal most) =>
        Has(key) && element.GetProperty(key) is { ValueKind: JsonValueKind.Number } found && found.TryGetDecimal(out decimal number) && (number < least || number > most)
            ? found
            : null;

    private JsonElement? Find(string key, JsonValueKind kind)
    {
        if (element.ValueKind == JsonValueKind.Object && element.TryGetProperty(key, out var found) && found.ValueKind == kind)
        {
            return found;
        }

        Fault("plan-key-missing", key, null, $"There is no {kind.ToString().ToLowerInvariant()} under this key.", "Write the plan anew.");
        return null;
    }

    private void Fault(string code, string key, string? value, string message, string mend) =>
        findings.Error(code, PlanFormat.PlanFile, null, Path(key), value, message, mend);

    private string Path(string key) => path.Length == 0 ? key : $"{path}.{key}";
}
