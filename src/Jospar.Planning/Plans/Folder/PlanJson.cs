using System.Text.Json;
using Jospar.Domain;

namespace Jospar.Planning.Plans.Folder;

/// <summary>The text of <c>plan.json</c>: how good a plan is and how it was made.</summary>
internal static class PlanJson
{
    /// <summary>
    /// The text; <c>objective</c> and <c>bound</c> are those of the value, <c>gap</c> is the largest of the goals'; what
    /// is not known is null.
    /// </summary>
    public static string Text(Plan plan, Programme programme) => JsonText.Of(json =>
    {
        var value = plan.Goals.FirstOrDefault(goal => goal.Goal == Goal.Value);
        json.WriteNumber("jospar_plan", PlanFormat.Version);
        json.WriteString("status", JsonText.WordOf(plan.Status));
        json.Number("objective", value?.Value ?? plan.Totals.Value.Value);
        json.Number("bound", value?.Bound);
        json.Number("gap", Readable(plan.Gap));
        json.Number("seconds", plan.Seconds);
        json.List("goals", plan.Goals, WriteGoal);
        json.List("targets", plan.Targets, WriteTarget);
        if (!plan.Decisions.Discounts.IsEmpty)
        {
            json.List("discounts", plan.Decisions.Discounts, WriteDiscount);
        }

        WriteTotals(json, plan.Totals);
        json.Object("programme", inner => WriteProgramme(inner, programme.Terms));
        WriteRun(json, plan.Run);
        json.WriteString("decision_digest", DecisionDigest.Of(plan.Decisions));
    });

    // A gap is a small difference of two large figures: nine decimals are all that twelve digits of those can carry.
    private static decimal? Readable(decimal? gap) => gap is { } known ? Math.Round(known, 9) : null;

    private static void WriteGoal(Utf8JsonWriter json, GoalOutcome goal)
    {
        json.WriteString("goal", JsonText.WordOf(goal.Goal));
        json.Number("value", goal.Value);
        json.Number("bound", goal.Bound);
        json.Number("gap", Readable(goal.Gap));
        json.Number("scale", goal.Scale);
        json.Number("held", goal.Held);
    }

    private static void WriteTarget(Utf8JsonWriter json, TargetOutcome target)
    {
        json.WriteString("id", target.Id.Value);
        json.WriteNumber("year", target.Year.Value);
        json.Number("level", target.Level);
        json.Number("reached", target.Reached);
        json.Number("shortfall", target.Shortfall);
    }

    private static void WriteDiscount(Utf8JsonWriter json, (CommodityId Commodity, decimal Discount) choice)
    {
        json.WriteString("commodity", choice.Commodity.Value);
        json.Number("discount", choice.Discount);
    }

    private static void WriteTotals(Utf8JsonWriter json, PlanTotals totals)
    {
        json.WriteNumber("launches", totals.Launches);
        json.WriteNumber("jobs", totals.Jobs);
        json.WriteNumber("peak_construction_jobs", totals.PeakConstructionJobs);
        json.Object("money", inner =>
        {
            inner.Number("investment", totals.Investment.Value);
            inner.Number("public_money", totals.PublicMoney.Value);
            inner.Number("private_money", totals.PrivateMoney.Value);
        });
        json.Object("present_value", inner =>
        {
            inner.Number("trade_income", totals.TradeIncome.Value);
            inner.Number("import_cost", totals.ImportCost.Value);
            inner.Number("extraction_cost", totals.ExtractionCost.Value);
            inner.Number("transport_cost", totals.TransportCost.Value);
            inner.Number("running_cost", totals.RunningCost.Value);
            inner.Number("unserved_cost", totals.UnservedCost.Value);
            inner.Number("capital_cost", totals.CapitalCost.Value);
            inner.Number("value", totals.Value.Value);
        });
    }

    private static void WriteProgramme(Utf8JsonWriter json, ProgrammeTerms terms)
    {
        json.WriteString("id", terms.Id);
        json.WriteString("name", terms.Name.En);
        json.WriteBoolean("synthetic", terms.Synthetic);
        json.WriteNumber("first_year", terms.FirstYear.Value);
        json.WriteNumber("last_year", terms.LastYear.Value);
        json.WriteString("currency", terms.Currency);
        json.WriteString("money_unit", terms.MoneyUnit);
        json.WriteNumber("price_year", terms.PriceYear);
    }

    // Only what such a plan has is written.
    private static void WriteOrigin(Utf8JsonWriter json, PlanOrigin origin)
    {
        json.WriteString("purpose", JsonText.WordOf(origin.Purpose));
        foreach (var (key, number) in (ReadOnlySpan<(string, decimal?)>)[("draws", origin.Draws), ("within", origin.Within), ("from", origin.From), ("weight", origin.Weight)])
        {
            if (number is not null)
            {
                json.Number(key, number);
            }
        }

        if (origin.Direction is { } direction)
        {
            json.WriteString("direction", direction);
        }
    }

    private static void WriteRun(Utf8JsonWriter json, PlanRun run)
    {
        json.WriteString("package_hash", run.PackageHash);
        json.WriteNumber("seed", run.Seed);
        json.Object("options", inner =>
        {
            inner.Number("gap", run.GapAsked);
            if (run.TimeLimitSeconds is { } limit)
            {
                inner.Number("time_limit_seconds", limit);
            }

            inner.WriteNumber("threads", run.Threads);
            if (run.Origin is { } origin)
            {
                WriteOrigin(inner, origin);
            }
        });
        json.WriteString("solver", run.Solver);
        json.WriteString("jospar_version", run.Version);
    }
}
