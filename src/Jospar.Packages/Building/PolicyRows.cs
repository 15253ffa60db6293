using Jospar.Domain;

namespace Jospar.Packages.Building;

/// <summary>Makes obligations, targets, limits and what they refer to.</summary>
internal static class PolicyRows
{
    public static Obligation Obligation(RowView row) => new(
        new CommodityId(row.Text("commodity")),
        row.Year("from_year"),
        row.OptionalYear("until_year"),
        row.Number("share"),
        row.Number("discount"),
        row.OptionalNumber("burden_cap"),
        row.Provenance());

    public static DiscountMenuEntry DiscountMenuEntry(RowView row) => new(
        new CommodityId(row.Text("commodity")), row.Number("discount"), row.Provenance());

    public static Target Target(RowView row) => new(
        new TargetId(row.Text("id")),
        row.Localised("name_"),
        Words.Measures[row.Text("measure")],
        Filter(row, sponsor: null, fund: null),
        Words.Bounds[row.Text("bound")],
        row.Year("year"),
        Words.Spans[row.Text("span")],
        row.OptionalNumber("level"),
        row.OptionalNumber("baseline"),
        row.OptionalInteger("baseline_year"),
        row.OptionalNumber("factor"),
        row.Number("weight"),
        row.OptionalText("statement") is { } statement ? new StatementId(statement) : null,
        row.Provenance());

    public static Limit Limit(RowView row) => new(
        new LimitId(row.Text("id")),
        row.Localised("name_"),
        Words.Measures[row.Text("measure")],
        Filter(row, row.OptionalText("sponsor"), row.OptionalText("fund")),
        Words.Bounds[row.Text("bound")],
        row.OptionalYear("year"),
        Words.Spans[row.Text("span")],
        row.Number("level"),
        row.Provenance());

    public static Sector Sector(RowView row) => new(
        row.Text("id"),
        row.Localised("name_"),
        row.OptionalNumber("indirect_low"),
        row.OptionalNumber("indirect_high"),
        row.Provenance())
    {
        JobsPerOutput = row.OptionalNumber("jobs_per_output"),
        HouseholdIncome = row.OptionalNumber("household_income"),
        HouseholdSpending = row.OptionalNumber("household_spending"),
    };

    public static InputCoefficient InputCoefficient(RowView row) => new(
        row.Text("buyer"), row.Text("seller"), row.Number("coefficient"), row.Provenance());

    public static Statement Statement(RowView row) => new(
        new StatementId(row.Text("id")),
        row.Date("date"),
        row.Text("speaker"),
        row.OptionalText("office"),
        row.Localised("paraphrase_"),
        row.Text("url"),
        row.OptionalText("publisher"),
        row.Provenance());

    public static Source Source(RowView row) => new(
        new SourceId(row.Text("id")),
        row.Text("title"),
        row.OptionalText("publisher"),
        row.OptionalText("url"),
        row.OptionalText("date"),
        row.OptionalText("licence"));

    private static MeasureFilter Filter(RowView row, string? sponsor, string? fund) => new(
        row.OptionalText("commodity") is { } commodity ? new CommodityId(commodity) : null,
        row.OptionalText("family"),
        row.OptionalInteger("stage"),
        row.OptionalText("place") is { } place ? new PlaceId(place) : null,
        row.OptionalText("sector"),
        row.OptionalText("tag"),
        sponsor,
        fund is null ? null : new FundId(fund));
}
