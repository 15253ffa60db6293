namespace Jospar.Packages.Findings;

/// <summary>
/// Nearest names with a memory, and an end: after a thousand different wrong names nobody mends them one by one, and
/// looking further would take longer than the rest of the check.
/// </summary>
internal sealed class Suggestions
{
    private const int Most = 1000;
    private readonly Dictionary<(string Name, object Among), string?> _found = [];

    /// <summary>The nearest of the names, looked up once.</summary>
    public string? Find(string name, IReadOnlyCollection<string> among)
    {
        if (_found.TryGetValue((name, among), out string? known))
        {
            return known;
        }

        if (_found.Count >= Most)
        {
            return null;
        }

        string? nearest = NearestName.Find(name, among);
        _found.Add((name, among), nearest);
        return nearest;
    }

    /// <summary>How to mend a wrong name: the nearest one, or what the names are.</summary>
    public string? Mend(string name, IReadOnlyCollection<string> among) =>
        Find(name, among) is { } nearest ? $"Did you mean {nearest}?" : null;
}
