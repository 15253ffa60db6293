using Jospar.Domain;
using Jospar.Packages.Building;

namespace Jospar.Packages.Writing;

/// <summary>Writes obligations, targets, limits, sectors, statements and sources.</summary>
internal static class PolicyTables
{
    public static void Write(Programme programme, Dictionary<string, TableRows> tables)
    {
        foreach (var obligation in programme.Obligations)
        {
            tables["obligations"].Add(
                obligation.Provenance,
                ("commodity", obligation.Commodity), ("from_year", obligation.From), ("until_year", obligation.Until),
                ("share", obligation.Share), ("discount", obligation.Discount), ("burden_cap", obligation.BurdenCap));
        }

        foreach (var entry in programme.DiscountMenu)
        {
            tables["discount_menu"].Add(entry.Provenance, ("commodity", entry.Commodity), ("discount", entry.Discount));
        }

        foreach (var target in programme.Targets)
        {
            WriteTarget(target, tables["targets"]);
        }

        foreach (var limit in programme.Limits)
        {
            WriteLimit(limit, tables["limits"]);
        }

        foreach (var uncertainty in programme.Uncertainties)
        {
            WriteUncertainty(uncertainty, tables["uncertainties"]);
        }

        WriteBackground(programme, tables);
    }

    private static void WriteTarget(Target target, TableRows rows) => rows.Add(
        target.Provenance,
        ("id", target.Id), ("name_", target.Name), ("measure", Words.Of(Words.Measures, target.Measure)),
        ("commodity", target.Filter.Commodity), ("family", target.Filter.Family), ("stage", target.Filter.Stage),
        ("place", target.Filter.Place), ("sector", target.Filter.Sector), ("tag", target.Filter.Tag),
        ("bound", Words.Of(Words.Bounds, target.Bound)), ("year", target.Year), ("span", Words.Of(Words.Spans, target.Span)),
        ("level", target.Level), ("baseline", target.Baseline), ("baseline_year", target.BaselineYear),
        ("factor", target.Factor), ("weight", target.Weight), ("statement", target.Statement));

    private static void WriteLimit(Limit limit, TableRows rows) => rows.Add(
        limit.Provenance,
        ("id", limit.Id), ("name_", limit.Name), ("measure", Words.Of(Words.Measures, limit.Measure)),
        ("commodity", limit.Filter.Commodity), ("family", limit.Filter.Family), ("stage", limit.Filter.Stage),
        ("place", limit.Filter.Place), ("sector", limit.Filter.Sector), ("tag", limit.Filter.Tag),
        ("sponsor", limit.Filter.Sponsor), ("fund", limit.Filter.Fund), ("bound", Words.Of(Words.Bounds, limit.Bound)),
        ("year", limit.Year), ("span", Words.Of(Words.Spans, limit.Span)), ("level", limit.Level));

    private static void WriteUncertainty(Uncertainty uncertainty, TableRows rows) => rows.Add(
        uncertainty.Provenance,
        ("id", uncertainty.Id), ("name_", uncertainty.Name), ("kind", Words.Of(Words.UncertaintyKinds, uncertainty.Kind)),
        ("commodity", uncertainty.Selector.Commodity), ("family", uncertainty.Selector.Family),
        ("project", uncertainty.Selector.Project), ("facility", uncertainty.Selector.Facility),
        ("sector", uncertainty.Selector.Sector), ("tag", uncertainty.Selector.Tag), ("place", uncertainty.Selector.Place),
        ("fund", uncertainty.Selector.Fund), ("per", Words.Of(Words.DrawScopes, uncertainty.Per)),
        ("distribution", Words.Of(Words.DistributionShapes, uncertainty.Distribution.Shape)),
        ("mean", uncertainty.Distribution.Mean), ("deviation", uncertainty.Distribution.Deviation),
        ("low", uncertainty.Distribution.Low), ("mode", uncertainty.Distribution.Mode), ("high", uncertainty.Distribution.High),
        ("values", uncertainty.Distribution.Values), ("probabilities", uncertainty.Distribution.Probabilities),
        ("group", uncertainty.Group), ("correlation", uncertainty.Correlation), ("persistence", uncertainty.Persistence),
        ("from_year", uncertainty.From), ("until_year", uncertainty.Until));

    private static void WriteBackground(Programme programme, Dictionary<string, TableRows> tables)
    {
        foreach (var sector in programme.Sectors)
        {
            tables["sectors"].Add(
                sector.Provenance,
                ("id", sector.Id), ("name_", sector.Name), ("indirect_low", sector.IndirectJobsLow), ("indirect_high", sector.IndirectJobsHigh),
                ("jobs_per_output", sector.JobsPerOutput), ("household_income", sector.HouseholdIncome), ("household_spending", sector.HouseholdSpending));
        }

        foreach (var row in programme.InputCoefficients)
        {
            tables["input_output"].Add(row.Provenance, ("buyer", row.Buyer), ("seller", row.Seller), ("coefficient", row.Coefficient));
        }

        foreach (var statement in programme.Statements)
        {
            tables["statements"].Add(
                statement.Provenance,
                ("id", statement.Id), ("date", statement.Date), ("speaker", statement.Speaker), ("office", statement.Office),
                ("paraphrase_", statement.Paraphrase), ("url", statement.Url), ("publisher", statement.Publisher));
        }

        foreach (var source in programme.Sources)
        {
            tables["sources"].Add(
                ("id", source.Id), ("title", source.Title), ("publisher", source.Publisher), ("url", source.Url),
                ("date", source.Date), ("licence", source.Licence));
        }
    }
}
