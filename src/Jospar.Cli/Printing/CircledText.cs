using Jospar.Domain;
using Jospar.Planning.Plans;

namespace Jospar.Cli.Printing;

/// <summary>What a plan loses by sending goods round over links that lose some of them, as a person reads it.</summary>
internal static class CircledText
{
    /// <summary>A line for each commodity; none where nothing goes round.</summary>
    public static IEnumerable<string> Lines(Programme programme, Plan plan) => CircledFlows.Of(programme, plan)
        .GroupBy(loss => loss.Commodity)
        .Select(losses => Line(programme.Commodities.First(commodity => commodity.Id == losses.Key), [.. losses]));

    private static string Line(Commodity commodity, CircledLoss[] losses)
    {
        var years = losses.Length == 1 ? $"in {losses[0].Year}" : $"in {Figures.Whole(losses.Length)} years from {losses[0].Year} to {losses[^1].Year}";
        return $"{TargetUnits.Amount(losses.Sum(loss => loss.Lost), commodity.Unit)} of {commodity.Name.En} {years}: a surplus that nobody takes and that may not be discarded, "
            + "sent round over lines that lose some of it until it was gone; give it a use, or let it be discarded";
    }
}
