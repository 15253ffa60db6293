using System.Collections.Immutable;
using Jospar.Domain;
using Jospar.Planning.Formulation;

namespace Jospar.Planning.Explanation.Reaching;

/// <summary>A programme with changes made to its quantities.</summary>
public static class ChangedWorld
{
    /// <summary>
    /// The programme with <paramref name="changes"/> applied: stocks, links, resources and limits by so much in every
    /// year, a fund's inflow in its year, and supported projects launched as if they were public.
    /// </summary>
    public static Programme Of(Programme programme, IEnumerable<WorldChange> changes)
    {
        ArgumentNullException.ThrowIfNull(programme);
        ArgumentNullException.ThrowIfNull(changes);
        return changes.Aggregate(programme, Apply);
    }

    private static Programme Apply(Programme world, WorldChange change) => change.Thing.Kind switch
    {
        ScarceKinds.OccupiedStock => world with { Stocks = Map(world.Stocks, stock => $"{stock.Place},{stock.Commodity}", change, stock => stock with { Available = stock.Available + change.More }) },
        ScarceKinds.LinkCapacity => world with { Links = Map(world.Links, link => link.Id.Value, change, link => link with { Capacity = link.Capacity + change.More }) },
        ScarceKinds.FundBalance => world with { Funds = Map(world.Funds, fund => fund.Id.Value, change, fund => WithInflow(fund, change)) },
        ScarceKinds.Resource => world with { Resources = Map(world.Resources, row => $"{row.Place},{row.Commodity}", change, row => row with { Available = row.Available + change.More }) },
        ScarceKinds.ProgrammeLimit => world with { Limits = Map(world.Limits, limit => limit.Id.Value, change, limit => limit with { Level = limit.Level + change.More }) },
        ScarceKinds.Sponsor => world with { Projects = Map(world.Projects, project => project.Id.Value, change, project => project with { IsPublic = true }) },
        _ => throw new ArgumentOutOfRangeException(nameof(change), change.Thing.Kind, "No such quantity."),
    };

    private static ImmutableArray<T> Map<T>(ImmutableArray<T> rows, Func<T, string> id, WorldChange change, Func<T, T> changed) =>
        [.. rows.Select(row => id(row) == change.Thing.Subject ? changed(row) : row)];

    private static Fund WithInflow(Fund fund, WorldChange change)
    {
        var provenance = fund.Inflows.IsEmpty ? fund.Provenance : fund.Inflows[^1].Provenance;
        return fund with { Inflows = fund.Inflows.Add(new FundInflow(change.Thing.Year!.Value, new Money(change.More), provenance)) };
    }
}
