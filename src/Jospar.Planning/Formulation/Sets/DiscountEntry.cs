using System.Globalization;

namespace Jospar.Planning.Formulation.Sets;

/// <summary>A discount that may be chosen.</summary>
/// <param name="Commodity">Index of the commodity.</param>
/// <param name="Discount">Share of the export price.</param>
internal readonly record struct DiscountEntry(int Commodity, decimal Discount)
{
    /// <summary>The entry as rows and columns name it, such as <c>copper,0.05</c>.</summary>
    public string LabelIn(ProgrammeIndex index) =>
        $"{index.Programme.Commodities[Commodity].Id},{Discount.ToString("0.############", CultureInfo.InvariantCulture)}";
}
