using System.Collections.Immutable;
using Jospar.Domain;
using Jospar.Packages.Reading;

namespace Jospar.Packages.Building;

/// <summary>Makes projects with their sites, expansions and financing.</summary>
internal sealed class ProjectRows(TableReader reader, ProgrammeTerms terms)
{
    private readonly ILookup<string, Site> _sites = reader.ReadBy("sites", "project", Site);
    private readonly ILookup<string, Expansion> _expansions = reader.ReadBy("expansions", "project", Expansion);
    private readonly ILookup<string, Financing> _financing = reader.ReadBy("financing", "project", Financing);

    /// <summary>The projects in the order of their table.</summary>
    public ImmutableArray<Project> Projects() => reader.Read("projects", Project);

    public static Relation Relation(RowView row) => new(
        new ProjectId(row.Text("project")),
        Words.RelationKinds[row.Text("relation")],
        new ProjectId(row.Text("other")),
        row.Provenance());

    private Project Project(RowView row)
    {
        string id = row.Text("id");
        int buildYears = row.Integer("build_years");
        ImmutableArray<Site> sites = [.. _sites[id]];
        return new Project(
            new ProjectId(id),
            row.Localised("name_"),
            row.OptionalText("sponsor"),
            row.Text("sector"),
            row.Text("family"),
            row.OptionalText("process") is { } process ? new ProcessId(process) : null,
            row.Number("capacity"),
            new Money(row.Number("capital_cost")),
            buildYears,
            row.OptionalYear("first_start") ?? terms.FirstYear,
            row.OptionalYear("last_start") ?? terms.LastYear + -buildYears,
            row.Integer("jobs"),
            row.Integer("construction_jobs"),
            [.. row.List("ramp").Select(part => CellText.ParseNumber(part) ?? 0m)],
            row.Flag("public"),
            row.List("tags"),
            Commitment(row, sites),
            sites,
            [.. _expansions[id]],
            [.. _financing[id]],
            row.OptionalText("status"),
            row.Provenance());
    }

    /// <summary>A commitment needs no site of its own where there is only one to stand at.</summary>
    private static Commitment? Commitment(RowView row, ImmutableArray<Site> sites)
    {
        if (row.OptionalYear("committed_year") is not { } start)
        {
            return null;
        }

        string? site = row.OptionalText("committed_site") ?? (sites.Length == 1 ? sites[0].Place.Value : null);
        return site is null ? null : new Commitment(new PlaceId(site), start);
    }

    private static Site Site(RowView row) => new(new PlaceId(row.Text("place")), row.Number("cost_factor"), row.Provenance());

    private static Expansion Expansion(RowView row) =>
        new(new LinkId(row.Text("link")), row.Number("added_capacity"), row.Provenance());

    private static Financing Financing(RowView row) =>
        new(new FundId(row.Text("fund")), row.Number("share"), row.Provenance());
}
