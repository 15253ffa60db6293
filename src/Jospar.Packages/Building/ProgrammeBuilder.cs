using Jospar.Domain;
using Jospar.Packages.Format;
using Jospar.Packages.Reading;

namespace Jospar.Packages.Building;

/// <summary>Makes a programme of a package's checked tables.</summary>
internal sealed class ProgrammeBuilder(Package package, Func<string, bool> isSound)
{
    private readonly RowIndex _index = new();

    /// <summary>The draft; a table that is not sound is left out.</summary>
    public ProgrammeDraft Build()
    {
        var reader = new TableReader(package, isSound, _index);
        var terms = TermsRows.Build(package.Terms, isSound(PackageFormat.Current.Terms.Name));
        var programme = new Programme(
            terms,
            reader.Read("places", PlaceRows.Place),
            reader.Read("stocks", PlaceRows.Stock),
            reader.Read("commodities", CommodityRows.Commodity),
            reader.Read("prices", CommodityRows.Price),
            UnitRows.Processes(reader),
            reader.Read("facilities", UnitRows.Facility),
            reader.Read("resources", PlaceRows.Resource),
            reader.Read("demands", PlaceRows.Demand),
            reader.Read("links", LinkRows.Link),
            new ProjectRows(reader, terms).Projects(),
            reader.Read("relations", ProjectRows.Relation),
            FundRows.Funds(reader),
            reader.Read("obligations", PolicyRows.Obligation),
            reader.Read("targets", PolicyRows.Target),
            reader.Read("limits", PolicyRows.Limit),
            reader.Read("sectors", PolicyRows.Sector),
            reader.Read("statements", PolicyRows.Statement),
            reader.Read("sources", PolicyRows.Source))
        {
            DiscountMenu = reader.Read("discount_menu", PolicyRows.DiscountMenuEntry),
            InputCoefficients = reader.Read("input_output", PolicyRows.InputCoefficient),
            Uncertainties = reader.Read("uncertainties", UncertaintyRows.Uncertainty),
        };
        return new ProgrammeDraft(package, programme, _index);
    }
}
