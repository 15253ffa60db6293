namespace Jospar.Packages.Rules;

/// <summary>Links join two places and carry something.</summary>
internal static class LinkEnds
{
    public static Rule Rule { get; } = new(RuleStage.Part, ["links", "commodities"], Check);

    private static void Check(RuleContext context)
    {
        var carriers = context.Programme.Commodities.Select(commodity => commodity.Carrier).OfType<string>().ToHashSet();
        foreach (var link in context.Programme.Links)
        {
            if (link.From == link.To)
            {
                context.Report("link-loop", link, "to", link.To, $"The link leads from {link.From} to itself.");
            }

            if (!carriers.Contains(link.Carrier))
            {
                context.Report("carrier-unused", link, "carrier", link.Carrier, $"No commodity has the carrier “{link.Carrier}”.", context.Nearest(link.Carrier, carriers));
            }
        }
    }
}
