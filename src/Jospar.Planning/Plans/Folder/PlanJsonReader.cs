using System.Text.Json;
using Jospar.Domain;

namespace Jospar.Planning.Plans.Folder;

/// <summary>Reads <c>plan.json</c>.</summary>
internal static class PlanJsonReader
{
    /// <summary>
    /// A plan of <paramref name="programme"/> without decisions and tables, and the digest of its decisions; nothing when the text is
    /// no JSON object.
    /// </summary>
    public static (Plan Plan, string Digest)? Read(string text, Programme programme, FindingList findings)
    {
        try
        {
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { AllowDuplicateProperties = false });
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? PlanOf(document.RootElement, programme, findings)
                : Refuse(1, "The file is no JSON object, and has none of a plan's keys.", findings);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            // Half a letter in a text is found only when the text is asked for.
            return Refuse((int?)(fault as JsonException)?.LineNumber + 1, "The file is not JSON, or has a key twice.", findings);
        }
    }

    /// <summary>What the text says was asked beside the goals; nothing where it says nothing of the kind, or is no plan's.</summary>
    public static PlanOrigin? FindOrigin(string text) => Find(text, root => OriginOf(root.Object("options")));

    /// <summary>Whether the text says that it is of that plan's package, and of its decisions.</summary>
    public static bool IsOf(string text, Plan plan) =>
        Find(text, root => $"{root.Text("package_hash")} {root.Text("decision_digest")}") == $"{plan.Run.PackageHash} {DecisionDigest.Of(plan.Decisions)}";

    private static T? Find<T>(string text, Func<JsonFields, T?> read)
        where T : class
    {
        var findings = new FindingList();
        try
        {
            using var document = JsonDocument.Parse(text);
            var found = read(new JsonFields(document.RootElement, "", findings));
            return findings.HasErrors ? null : found;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static (Plan, string)? Refuse(int? line, string message, FindingList findings)
    {
        findings.Error("plan-json-wrong", PlanFormat.PlanFile, line, null, null, message, "Write the plan anew.");
        return null;
    }

    private static (Plan, string)? PlanOf(JsonElement element, Programme programme, FindingList findings)
    {
        var root = new JsonFields(element, "", findings);
        int version = root.Integer("jospar_plan");
        if (version != PlanFormat.Version)
        {
            findings.Error(
                "plan-version", PlanFormat.PlanFile, null, "jospar_plan", null,
                $"The plan's format is not version {PlanFormat.Version}.", "Write the plan anew with this version of Jospar.");
            return null;
        }

        new UnknownKeys(findings).Check(element);
        var plan = new Plan(
            root.Choice("status", [.. Enum.GetValues<PlanStatus>().Select(status => (JsonText.WordOf(status), status))]),
            [.. root.List("goals").Select(GoalOf)],
            root.NumberWithin("seconds", 0m, decimal.MaxValue),
            [.. root.List("targets").Select(TargetOf)],
            TotalsOf(root, root.Object("money"), root.Object("present_value")),
            RunOf(root, root.Object("options")),
            new PlanDecisions([], [], [], [], [], []) { Discounts = [.. root.OptionalList("discounts").Select(DiscountOf)] },
            new PlanTables([], [], [], [], [], [], [], [], [], [], [], [], [], [], [], []));
        if (!findings.HasErrors)
        {
            CheckHeadline(root, plan, programme);
            CheckProgramme(root.Object("programme"), programme.Terms);
        }

        return (plan, root.Text("decision_digest"));
    }

    // What is said first must be what the goals say, since many read no further.
    private static void CheckHeadline(JsonFields root, Plan plan, Programme programme)
    {
        var value = plan.Goals.FirstOrDefault(goal => goal.Goal == Goal.Value);
        root.Expect("objective", value?.Value ?? plan.Totals.Value.Value);
        root.Expect("bound", value?.Bound);
        root.Expect("gap", plan.Gap);
        foreach (var (fields, goal) in root.List("goals").Zip(plan.Goals))
        {
            fields.Expect("gap", goal.Gap);
            fields.Expect("scale", goal.Goal == Goal.Shortfall ? GoalScale.OfShortfall(programme) : Math.Abs(goal.Value));
        }

        root.Object("present_value").Expect("value", plan.Totals.Value.Value);
    }

    private static void CheckProgramme(JsonFields said, ProgrammeTerms terms)
    {
        said.Expect("id", terms.Id);
        said.Expect("name", terms.Name.En);
        said.Expect("synthetic", terms.Synthetic);
        said.Expect("first_year", terms.FirstYear.Value);
        said.Expect("last_year", terms.LastYear.Value);
        said.Expect("currency", terms.Currency);
        said.Expect("money_unit", terms.MoneyUnit);
        said.Expect("price_year", terms.PriceYear);
    }

    private static GoalOutcome GoalOf(JsonFields goal) => new(
        goal.Choice("goal", (JsonText.WordOf(Goal.Shortfall), Goal.Shortfall), (JsonText.WordOf(Goal.Value), Goal.Value)),
        goal.Number("value"), goal.NumberOrNone("bound"), goal.Number("scale"), goal.NumberOrNone("held"));

    private static (CommodityId Commodity, decimal Discount) DiscountOf(JsonFields choice) =>
        (new CommodityId(choice.Text("commodity")), choice.Number("discount"));

    private static TargetOutcome TargetOf(JsonFields target) => new(
        new TargetId(target.Text("id")), new Year(target.Integer("year")), target.Number("level"), target.Number("reached"),
        target.Number("shortfall"));

    private static PlanTotals TotalsOf(JsonFields root, JsonFields money, JsonFields worth) => new(
        root.Integer("launches"), root.Integer("jobs"), root.Integer("peak_construction_jobs"),
        new Money(money.Number("investment")), new Money(money.Number("public_money")), new Money(money.Number("private_money")),
        new Money(worth.Number("trade_income")), new Money(worth.Number("import_cost")), new Money(worth.Number("extraction_cost")),
        new Money(worth.Number("transport_cost")), new Money(worth.Number("running_cost")),
        new Money(worth.Number("unserved_cost")), new Money(worth.Number("capital_cost")));

    private static PlanRun RunOf(JsonFields root, JsonFields options) => new(
        root.Text("package_hash"), root.IntegerFrom("seed", 0), options.NumberWithin("gap", 0m, 1m), options.NumberOrNone("time_limit_seconds"),
        options.IntegerFrom("threads", 1), root.Text("solver"), root.Text("jospar_version"), OriginOf(options));

    private static PlanOrigin? OriginOf(JsonFields options) => options.Has("purpose")
        ? new PlanOrigin(
            options.Choice("purpose", [.. Enum.GetValues<PlanPurpose>().Select(purpose => (JsonText.WordOf(purpose), purpose))]),
            options.Has("draws") ? options.Integer("draws") : null,
            options.NumberOrNone("within"),
            options.Has("direction") ? options.Text("direction") : null,
            options.Has("from") ? options.Integer("from") : null,
            options.NumberOrNone("weight"))
        : null;
}
