using Jospar.Domain;
using Jospar.Planning.Plans;

namespace Jospar.Cli.Printing;

/// <summary>Demand that a plan leaves unserved, as a person reads it: how much, since when, where most, and what it costs.</summary>
internal sealed class UnservedText(Programme programme, MoneyText money)
{
    // A share this close to one is all.
    private const decimal Whole = 0.999_999m;

    /// <summary>A line for each commodity; none where all demand is served.</summary>
    public IEnumerable<string> Lines(Plan plan) => UnservedDemands.Of(programme, plan).Select(Line);

    private string Line(UnservedDemand unserved)
    {
        var commodity = programme.Commodities.First(commodity => commodity.Id == unserved.Commodity);
        var years = unserved.Years == 1 ? "" : $", the worst of {Figures.Whole(unserved.Years)} years from {unserved.From} on";
        var cost = unserved.Cost.Value == 0m ? "" : $"; it costs {money.Of(unserved.Cost)} of the value";
        return $"{commodity.Name.En}: {TargetUnits.Amount(unserved.Missing, commodity.Unit)} in {unserved.Worst} "
            + $"({Figures.Percent(unserved.Missing / unserved.Needed)} of the demand){years}; {Where(unserved, commodity)}{cost}";
    }

    private string Where(UnservedDemand unserved, Commodity commodity)
    {
        var place = programme.Places.First(place => place.Id == unserved.Place).Name.En;
        if (unserved.MissingThere == unserved.Missing)
        {
            return $"all of it in {place}";
        }

        var share = unserved.MissingThere / unserved.NeededThere;
        var part = share > Whole ? "all that it needs" : $"{Figures.Percent(share)} of what it needs";
        return $"most in {place}: {TargetUnits.Amount(unserved.MissingThere, commodity.Unit)}, {part}";
    }
}
