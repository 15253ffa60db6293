using System.Collections.Immutable;
using Jospar.Domain;

namespace Jospar.Packages.Rules;

/// <summary>Every uncertainty is about something.</summary>
internal static class UncertaintyOverNothing
{
    private static readonly ImmutableArray<(string Column, Func<UncertaintySelector, string?> Of, Func<UncertaintySelector, UncertaintySelector> Without)> Columns =
    [
        ("commodity", selector => selector.Commodity, selector => selector with { Commodity = null }),
        ("family", selector => selector.Family, selector => selector with { Family = null }),
        ("project", selector => selector.Project, selector => selector with { Project = null }),
        ("facility", selector => selector.Facility, selector => selector with { Facility = null }),
        ("sector", selector => selector.Sector, selector => selector with { Sector = null }),
        ("tag", selector => selector.Tag, selector => selector with { Tag = null }),
        ("place", selector => selector.Place, selector => selector with { Place = null }),
        ("fund", selector => selector.Fund, selector => selector with { Fund = null }),
    ];

    public static Rule Rule { get; } = new(
        RuleStage.Whole,
        ["places", "commodities", "prices", "processes", "recipes", "facilities", "demands", "projects", "sites", "funds", "fund_inflows", "uncertainties"],
        Check);

    private static void Check(RuleContext context)
    {
        var things = new UncertainThings(context.Programme);
        var known = new Lazy<SelectableNames>(() => new SelectableNames(context.Programme));
        foreach (var uncertainty in context.Programme.Uncertainties.Where(uncertainty => things.ItemsOf(uncertainty).IsEmpty))
        {
            Report(context, things, known.Value, uncertainty);
        }
    }

    // To blame is the column that names what nothing has; else the one without which something is selected; else the whole row.
    private static void Report(RuleContext context, UncertainThings things, SelectableNames known, Uncertainty uncertainty)
    {
        var selector = uncertainty.Selector;
        var named = Columns.Where(column => column.Of(selector) is not null).ToArray();
        var unknown = named.FirstOrDefault(column => !known.Of(column.Column).Any(name => UncertaintySelector.Passes(column.Of(selector), name)));
        var blamed = unknown.Column is not null
            ? unknown
            : named.FirstOrDefault(column => !things.ItemsOf(uncertainty with { Selector = column.Without(selector) }).IsEmpty);
        if (blamed.Column is null)
        {
            context.Report("uncertainty-over-nothing", uncertainty, "kind", context.CellOf(uncertainty, "kind"), $"Nothing is what {uncertainty.Id} selects.");
            return;
        }

        string pattern = blamed.Of(selector)!;
        var (message, mend) = unknown.Column is not null
            ? ($"Nothing has the {blamed.Column} “{pattern}”, so {uncertainty.Id} selects nothing.", context.Nearest(pattern, known.Of(blamed.Column)))
            : ($"Nothing that {uncertainty.Id} is about has the {blamed.Column} “{pattern}”.", $"Name a {blamed.Column} of what {uncertainty.Id} is about, or leave the cell empty.");
        context.Report("uncertainty-over-nothing", uncertainty, blamed.Column, pattern, message, mend);
    }
}
