namespace Jospar.Planning.Report;

/// <summary>How a report is to be written.</summary>
/// <param name="Language"><c>en</c>, <c>kk</c> or <c>ru</c>.</param>
/// <param name="BoundariesGeoJson">The text of the package's <c>boundaries.geojson</c> (WGS 84); empty when it has none.</param>
public sealed record ReportOptions(string Language = "en", string? BoundariesGeoJson = null);
