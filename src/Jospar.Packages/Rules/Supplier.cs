using Jospar.Domain;

namespace Jospar.Packages.Rules;

/// <summary>A resource, or a unit at a place, that supplies a commodity.</summary>
/// <param name="Row">The row of the resource, the facility or the project's site.</param>
/// <param name="Place">Where it is.</param>
/// <param name="Name">What it is called: the facility, the project, or the place of the resource.</param>
internal sealed record Supplier(object Row, PlaceId Place, string Name);
