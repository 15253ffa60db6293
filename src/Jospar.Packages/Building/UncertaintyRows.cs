using System.Collections.Immutable;
using Jospar.Domain;
using Jospar.Packages.Reading;

namespace Jospar.Packages.Building;

/// <summary>Makes uncertainties.</summary>
internal static class UncertaintyRows
{
    public static Uncertainty Uncertainty(RowView row) => new(
        new UncertaintyId(row.Text("id")),
        row.Localised("name_"),
        Words.UncertaintyKinds[row.Text("kind")],
        Selector(row),
        Words.DrawScopes[row.Text("per")],
        Distribution(row),
        row.OptionalText("group"),
        row.Number("correlation"),
        row.Number("persistence"),
        row.OptionalYear("from_year"),
        row.OptionalYear("until_year"),
        row.Provenance());

    private static UncertaintySelector Selector(RowView row) => new(
        row.OptionalText("commodity"),
        row.OptionalText("family"),
        row.OptionalText("project"),
        row.OptionalText("facility"),
        row.OptionalText("sector"),
        row.OptionalText("tag"),
        row.OptionalText("place"),
        row.OptionalText("fund"));

    private static DeltaDistribution Distribution(RowView row) => new(
        Words.DistributionShapes[row.Text("distribution")],
        row.Number("mean"),
        row.OptionalNumber("deviation"),
        row.OptionalNumber("low"),
        row.OptionalNumber("mode"),
        row.OptionalNumber("high"),
        Numbers(row, "values"),
        Numbers(row, "probabilities"));

    private static ImmutableArray<decimal> Numbers(RowView row, string column) =>
        [.. row.List(column).Select(part => CellText.ParseNumber(part) ?? 0m)];
}
