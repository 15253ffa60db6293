using System.Collections.Immutable;
using Jospar.Domain;
using Jospar.Packages.Reading;

namespace Jospar.Packages.Building;

/// <summary>Makes the terms of the keys of <c>programme.yaml</c>.</summary>
internal static class TermsRows
{
    private static readonly Year _standIn = new(2000);

    /// <summary>The terms, or a stand-in of one year where the keys are faulty and no rule will look at them.</summary>
    public static ProgrammeTerms Build(PackageTable table, bool isSound)
    {
        var row = new RowView(table.Definition, table.Rows[0]);
        decimal discountRate = row.Number("discount_rate");
        return new ProgrammeTerms(
            row.Text("id"),
            row.Localised("name."),
            isSound ? row.Year("years.first") : _standIn,
            isSound ? row.Year("years.last") : _standIn,
            row.Text("currency"),
            row.Text("money"),
            isSound ? row.Integer("price_year") : 0,
            discountRate,
            row.OptionalNumber("sponsor_discount_rate") ?? discountRate,
            isSound ? row.Integer("tail_years") : 0,
            Goals(row),
            row.Number("tolerance.shortfall"),
            row.Number("tolerance.value"),
            row.Flag("synthetic"));
    }

    private static ImmutableArray<Goal> Goals(RowView row) =>
        [.. row.List("goals").Select(word => word == "value" ? Goal.Value : Goal.Shortfall)];
}
