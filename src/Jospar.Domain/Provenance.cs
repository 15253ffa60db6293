namespace Jospar.Domain;

/// <summary>Where a row comes from: a source, or an assumption with its reason, and what else a reader should know.</summary>
public sealed record Provenance(SourceId? Source = null, string? Assumption = null, string? Note = null)
{
    /// <summary>A row about which nothing is said.</summary>
    public static Provenance None { get; } = new();

    /// <summary>The same, with one more sentence in its note.</summary>
    public Provenance With(string sentence) => this with { Note = Note is { } said ? $"{said} {sentence}" : sentence };
}
