namespace Jospar.Domain;

/// <summary>A page or data set that rows come from.</summary>
public sealed record Source(SourceId Id, string Title, string? Publisher, string? Url, string? Date, string? Licence);
