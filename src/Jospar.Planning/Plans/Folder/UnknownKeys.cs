using System.Text.Json;

namespace Jospar.Planning.Plans.Folder;

/// <summary>
/// Tells the keys of <c>plan.json</c> that the format does not have. They are no errors, since a later version may have
/// added them; but a known key that is misspelt is one of them, and would be missed without a word where it may be left out.
/// </summary>
internal sealed class UnknownKeys(FindingList findings)
{
    private static readonly ILookup<string, string> Known = PlanFormat.Keys
        .SelectMany(key => Steps(key.Path))
        .Distinct()
        .ToLookup(step => step.Object, step => step.Key);

    /// <summary>Adds a warning for each key of the object, and of those within it, that the format does not have.</summary>
    public void Check(JsonElement root) => Check(root, "", "");

    // The object's path as the format writes it, and as it stands in the file.
    private void Check(JsonElement element, string format, string path)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            int index = 0;
            foreach (var item in element.EnumerateArray())
            {
                Check(item, $"{format}[]", $"{path}[{index++}]");
            }
        }
        else if (element.ValueKind == JsonValueKind.Object && Known.Contains(format))
        {
            CheckFields(element, format, path);
        }
    }

    private void CheckFields(JsonElement element, string format, string path)
    {
        foreach (var field in element.EnumerateObject())
        {
            if (Known[format].Contains(field.Name))
            {
                Check(field.Value, Join(format, field.Name), Join(path, field.Name));
            }
            else
            {
                Tell(Join(path, JsonEncodedText.Encode(field.Name).Value), Known[format].Where(key => !element.TryGetProperty(key, out _)));
            }
        }
    }

    private void Tell(string path, IEnumerable<string> absent)
    {
        string meant = string.Join(", ", absent);
        findings.Add(new PlanFinding(
            "plan-key-unknown", false, PlanFormat.PlanFile, null, path, null,
            "A plan has no such key, and it was not read.",
            meant.Length == 0 ? "Take it out, or read the plan with the version of Jospar that wrote it." : $"Mend its name where one that is not there is meant: {meant}."));
    }

    private static IEnumerable<(string Object, string Key)> Steps(string path)
    {
        string[] parts = path.Split('.');
        return parts.Select((part, n) => (string.Join('.', parts[..n]), part.Replace("[]", "", StringComparison.Ordinal)));
    }

    private static string Join(string path, string key) => path.Length == 0 ? key : $"{path}.{key}";
}
