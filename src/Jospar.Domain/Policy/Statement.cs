namespace Jospar.Domain;

/// <summary>Who promised what, when, and where it was published; <paramref name="Paraphrase"/> is ours, never the publisher's text.</summary>
public sealed record Statement(
    StatementId Id,
    DateOnly? Date,
    string Speaker,
    string? Office,
    LocalisedText Paraphrase,
    string Url,
    string? Publisher,
    Provenance Provenance);
