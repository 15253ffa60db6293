using System.Text.Json;
using Jospar.Domain;
using Jospar.Planning.Plans.Folder;

namespace Jospar.Planning.Replanning;

/// <summary>The text of <c>replan.json</c>, which lies beside a plan's tables: what planning again changed, and because of what.</summary>
public static class ReplanJson
{
    /// <summary>The version of the text's form.</summary>
    public const int Version = 1;

    /// <summary>The text; what is not known is null.</summary>
    public static string Text(Replan replan) => JsonText.Of(json =>
    {
        json.WriteNumber("jospar_replan", Version);
        json.WriteNumber("from", replan.From.Value);
        json.Number("earlier_from", replan.EarlierFrom?.Value);
        json.Number("weight", replan.Weight);
        json.WriteString("plan_package_hash", replan.PlanHash);
        json.List("facts", replan.Facts, WriteFact);
        json.List("changes", replan.Changes, WriteChange);
        json.List("promises", replan.Promises, WritePromise);
        json.List("curve", replan.Curve, WritePoint);
        json.List("begun", replan.Begun, WriteBegun);
        json.List("courses", replan.Courses ?? [], WriteCourse);
        json.List("all_facts", replan.AllFacts, WriteFact);
        json.List("discounts", replan.Discounts, (writer, change) =>
        {
            writer.WriteString("commodity", change.Commodity.Value);
            writer.Number("before", change.Before);
            writer.Number("after", change.After);
        });
        json.List("eased", replan.Eased, (writer, limit) =>
        {
            writer.WriteString("limit", limit.Limit.Value);
            writer.Number("left", limit.Left);
        });
        json.List("shares", replan.Shares, (writer, share) =>
        {
            writer.WriteString("fund", share.Fund.Value);
            writer.Number("max_share", share.MaxShare);
        });
    });

    private static void WriteFact(Utf8JsonWriter json, Actual fact)
    {
        json.WriteNumber("row", fact.Row);
        json.WriteString("kind", JsonText.WordOf(fact.Kind));
        json.WriteString("project", fact.Project?.Value);
        json.WriteString("facility", fact.Facility?.Value);
        json.WriteString("fund", fact.Fund?.Value);
        json.WriteString("site", fact.Site?.Value);
        json.Number("year", fact.Year?.Value);
        json.Number("value", fact.Value);
        json.WriteString("source", fact.Source);
        json.WriteString("note", fact.Note);
    }

    private static void WriteChange(Utf8JsonWriter json, LaunchChange change)
    {
        json.WriteString("project", change.Project.Value);
        json.WriteString("change", JsonText.WordOf(change.Kind));
        json.WriteString("site_before", change.Before?.Site.Value);
        json.Number("start_before", change.Before?.Start.Value);
        json.Number("runs_from_before", change.RunsFromBefore?.Value);
        json.WriteString("site_after", change.After?.Site.Value);
        json.Number("start_after", change.After?.Start.Value);
        json.Number("runs_from_after", change.RunsFromAfter?.Value);
        json.WriteNumber("weight", change.Weight);
        json.WriteString("cause", JsonText.WordOf(change.Cause));
        json.WriteStartArray("facts");
        foreach (int row in change.Facts)
        {
            json.WriteNumberValue(row);
        }

        json.WriteEndArray();
    }

    private static void WritePromise(Utf8JsonWriter json, PromiseComparison promise)
    {
        json.WriteString("id", promise.Target.Value);
        if (promise.Name is { } name)
        {
            json.WriteStartObject("name");
            json.WriteString("en", name.En);
            json.WriteString("kk", name.Kk);
            json.WriteString("ru", name.Ru);
            json.WriteEndObject();
        }

        json.WriteString("unit", promise.Unit);
        json.WriteBoolean("money", promise.IsMoney);
        json.WriteNumber("year", promise.Year.Value);
        json.Number("level", promise.Level);
        json.Number("planned", promise.Planned);
        json.Number("now", promise.Now);
        json.WriteBoolean("over", promise.IsOver);
    }

    private static void WriteBegun(Utf8JsonWriter json, BegunCost begun)
    {
        json.WriteString("project", begun.Project.Value);
        json.Number("spent_before", begun.Spent);
        json.Number("left", begun.Left);
        json.Number("whole_cost", begun.Whole);
        json.Number("fund_money", begun.FundMoney);
    }

    private static void WriteCourse(Utf8JsonWriter json, BegunCourse course)
    {
        json.WriteString("project", course.Project.Value);
        json.WriteNumber("start", course.Start.Value);
        json.WriteNumber("runs_from", course.RunsFrom.Value);
        json.WriteBoolean("abandoned", course.IsAbandoned);
        json.Number("whole_cost", course.WholeCost);
        json.Number("capital_cost", course.CapitalCost);
        json.List("spending", course.Spending, WriteYear);
        json.List("loans", course.Loans, (writer, loan) =>
        {
            writer.WriteString("fund", loan.Fund.Value);
            writer.List("payments", loan.Payments, WriteYear);
        });
    }

    private static void WriteYear(Utf8JsonWriter json, KeyValuePair<Year, decimal> amount)
    {
        json.WriteNumber("year", amount.Key.Value);
        json.Number("value", amount.Value);
    }

    private static void WritePoint(Utf8JsonWriter json, CurvePoint point)
    {
        json.WriteString("name", point.Name);
        json.Number("most", point.Most);
        json.Number("weight", point.Weight);
        json.WriteNumber("changes", point.Changes);
        json.Number("shortfall", point.Shortfall);
        json.Number("value", point.Value);
        json.WriteBoolean("proven", point.IsProven);
    }
}
