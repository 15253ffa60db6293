using Jospar.Domain;

namespace Jospar.Packages.Rules;

/// <summary>Something of what is sent over a link arrives.</summary>
internal static class LinkLosses
{
    public static Rule Rule { get; } = new(RuleStage.Part, ["links"], Check);

    private static void Check(RuleContext context)
    {
        foreach (var link in context.Programme.Links.Where(link => link.Loss >= 1m))
        {
            context.Report("link-loses-all", link, "loss", link.Loss, $"Of what {link.Id} is sent, nothing arrives.");
        }
    }
}
