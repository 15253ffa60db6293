using Jospar.Domain;

namespace Jospar.Packages.Rules;

/// <summary>A link in one direction.</summary>
/// <param name="From">Where it leads from.</param>
/// <param name="To">Where it leads to.</param>
/// <param name="Link">The link.</param>
internal readonly record struct LinkWay(PlaceId From, PlaceId To, Link Link);
