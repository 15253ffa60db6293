namespace Jospar.Domain;

/// <summary>What one sector buys of another at home, <c>a_ij</c> of an input–output table.</summary>
/// <param name="Buyer">The sector that buys, <c>j</c>.</param>
/// <param name="Seller">The sector that sells, <c>i</c>.</param>
/// <param name="Coefficient">Money's worth of the seller's output per money's worth of the buyer's output.</param>
/// <param name="Provenance">Where the row comes from.</param>
public sealed record InputCoefficient(string Buyer, string Seller, decimal Coefficient, Provenance Provenance);
