namespace Jospar.Domain;

/// <summary>A point in WGS 84, in degrees; longitude is positive to the east.</summary>
public readonly record struct GeoPoint(decimal Latitude, decimal Longitude);
