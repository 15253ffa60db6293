using System.Collections.Immutable;
using Jospar.Domain;

namespace Jospar.Packages.Building;

/// <summary>Makes funds with their inflows.</summary>
internal static class FundRows
{
    public static ImmutableArray<Fund> Funds(TableReader reader)
    {
        var inflows = reader.ReadBy("fund_inflows", "fund", Inflow);
        return reader.Read("funds", row => new Fund(
            new FundId(row.Text("id")),
            row.Localised("name_"),
            Words.FundKinds[row.Text("kind")],
            row.Number("rate"),
            row.Integer("grace_years"),
            row.Integer("tenor_years"),
            row.Number("max_share"),
            row.OptionalMoney("min_ticket"),
            row.OptionalMoney("max_ticket"),
            new Money(row.Number("opening_balance")),
            row.List("sectors"),
            [.. inflows[row.Text("id")]],
            row.Provenance()));
    }

    private static FundInflow Inflow(RowView row) =>
        new(row.Year("year"), new Money(row.Number("inflow")), row.Provenance())
        {
            Correction = new(
                new Money(row.Number("correction_disbursed")), new Money(row.Number("correction_principal")), new Money(row.Number("correction_interest"))),
        };
}
