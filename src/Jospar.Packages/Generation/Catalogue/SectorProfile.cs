using Jospar.Domain;

namespace Jospar.Packages.Generation.Catalogue;

/// <summary>A sector as the table of named projects shows it.</summary>
/// <param name="Id">Its id, as projects name it.</param>
/// <param name="Name">Its name.</param>
/// <param name="Share">Of 99 named projects, how many are of this sector or of one counted in with it.</param>
/// <param name="MedianCost">Median capital cost of its named projects, billion tenge.</param>
/// <param name="Spread">
/// Standard deviation of the logarithm of their capital costs, held between 0.8, where few are known, and 1.7, beyond
/// which pilot shops and giants stand in one line of the table.
/// </param>
internal sealed record SectorProfile(string Id, LocalisedText Name, int Share, double MedianCost, double Spread);
