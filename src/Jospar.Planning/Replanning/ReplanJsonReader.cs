using System.Collections.Immutable;
using System.Text.Json;
using Jospar.Domain;
using Jospar.Planning.Plans;

namespace Jospar.Planning.Replanning;

/// <summary>Reads <c>replan.json</c>.</summary>
public static class ReplanJsonReader
{
    /// <summary>What the text says; nothing where it is damaged or of another version.</summary>
    public static Replan? Read(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return ReplanOf(document.RootElement);
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException)
        {
            return null;
        }
    }

    private static Replan? ReplanOf(JsonElement root) => root.GetProperty("jospar_replan").GetInt32() != ReplanJson.Version
        ? null
        : new Replan(
            new Year(root.GetProperty("from").GetInt32()),
            Amount(root, "weight"),
            root.GetProperty("plan_package_hash").GetString() ?? "",
            [.. root.GetProperty("facts").EnumerateArray().Select(FactOf)],
            [.. root.GetProperty("changes").EnumerateArray().Select(ChangeOf)],
            [.. root.GetProperty("promises").EnumerateArray().Select(PromiseOf)],
            [.. root.GetProperty("curve").EnumerateArray().Select(PointOf)])
        {
            EarlierFrom = root.TryGetProperty("earlier_from", out _) ? YearOf(root, "earlier_from") : null,
            Begun = root.TryGetProperty("begun", out var begun) ? [.. begun.EnumerateArray().Select(BegunOf)] : [],
            Courses = root.TryGetProperty("courses", out var courses) ? [.. courses.EnumerateArray().Select(CourseOf)] : null,
            AllFacts = root.TryGetProperty("all_facts", out var facts) ? [.. facts.EnumerateArray().Select(FactOf)] : [],
            Discounts = root.TryGetProperty("discounts", out var discounts) ? [.. discounts.EnumerateArray().Select(DiscountOf)] : [],
            Eased = root.TryGetProperty("eased", out var eased)
                ? [.. eased.EnumerateArray().Select(limit => new EasedLimit(new LimitId(Text(limit, "limit") ?? ""), Amount(limit, "left")))]
                : [],
            Shares = root.TryGetProperty("shares", out var shares)
                ? [.. shares.EnumerateArray().Select(share => new AgreedShare(new FundId(Text(share, "fund") ?? ""), Amount(share, "max_share")))]
                : [],
        };

    private static Actual FactOf(JsonElement fact) => new(
        fact.GetProperty("row").GetInt32(),
        Word<ActualKind>(fact, "kind"),
        Text(fact, "project") is { } project ? new ProjectId(project) : null,
        Text(fact, "facility") is { } facility ? new FacilityId(facility) : null,
        Text(fact, "fund") is { } fund ? new FundId(fund) : null,
        Text(fact, "site") is { } site ? new PlaceId(site) : null,
        YearOf(fact, "year"),
        Number(fact, "value"),
        Text(fact, "source"),
        Text(fact, "note"));

    private static LaunchChange ChangeOf(JsonElement change) => new(
        new ProjectId(Text(change, "project") ?? ""),
        Word<ChangeKind>(change, "change"),
        StartOf(change, "before"),
        StartOf(change, "after"),
        YearOf(change, "runs_from_before"),
        YearOf(change, "runs_from_after"),
        change.GetProperty("weight").GetInt32(),
        Word<CauseKind>(change, "cause"),
        [.. change.GetProperty("facts").EnumerateArray().Select(row => row.GetInt32())]);

    private static PromiseComparison PromiseOf(JsonElement promise) => new(
        new TargetId(Text(promise, "id") ?? ""),
        new Year(promise.GetProperty("year").GetInt32()),
        Amount(promise, "level"),
        Amount(promise, "planned"),
        Amount(promise, "now"),
        promise.GetProperty("over").GetBoolean())
    {
        Name = promise.TryGetProperty("name", out var name) ? new LocalisedText(Text(name, "en") ?? "", Text(name, "kk"), Text(name, "ru")) : null,
        Unit = promise.TryGetProperty("unit", out var unit) ? unit.GetString() ?? "" : "",
        IsMoney = promise.TryGetProperty("money", out var money) && money.GetBoolean(),
    };

    private static DiscountChange DiscountOf(JsonElement change) =>
        new(new CommodityId(Text(change, "commodity") ?? ""), Number(change, "before"), Number(change, "after"));

    private static BegunCost BegunOf(JsonElement begun) => new(
        new ProjectId(Text(begun, "project") ?? ""),
        Amount(begun, "spent_before"),
        Amount(begun, "left"),
        Amount(begun, "fund_money"));

    private static BegunCourse CourseOf(JsonElement course) => new(
        new ProjectId(Text(course, "project") ?? ""),
        new Year(course.GetProperty("start").GetInt32()),
        new Year(course.GetProperty("runs_from").GetInt32()),
        course.GetProperty("abandoned").GetBoolean(),
        Amount(course, "whole_cost"),
        YearsOf(course, "spending"),
        [.. course.GetProperty("loans").EnumerateArray().Select(loan => new LoanCourse(new FundId(Text(loan, "fund") ?? ""), YearsOf(loan, "payments")))])
    {
        CapitalCost = course.TryGetProperty("capital_cost", out _) ? Number(course, "capital_cost") : null,
    };

    private static ImmutableSortedDictionary<Year, decimal> YearsOf(JsonElement element, string key) => element.GetProperty(key).EnumerateArray()
        .ToImmutableSortedDictionary(amount => new Year(amount.GetProperty("year").GetInt32()), amount => Amount(amount, "value"));

    private static CurvePoint PointOf(JsonElement point) => new(
        Text(point, "name") ?? "",
        Number(point, "most"),
        Amount(point, "weight"),
        point.GetProperty("changes").GetInt32(),
        Amount(point, "shortfall"),
        Amount(point, "value"),
        point.GetProperty("proven").GetBoolean());

    private static Commitment? StartOf(JsonElement change, string when) =>
        Text(change, "site_" + when) is { } site && YearOf(change, "start_" + when) is { } year ? new Commitment(new PlaceId(site), year) : null;

    private static string? Text(JsonElement element, string key) => element.GetProperty(key).GetString();

    private static decimal? Number(JsonElement element, string key) =>
        element.GetProperty(key).ValueKind == JsonValueKind.Null ? null : Amount(element, key);

    // Larger amounts no page can tell in every unit.
    private static decimal Amount(JsonElement element, string key) =>
        element.GetProperty(key).GetDecimal() is var amount && Math.Abs(amount) <= SolverNumber.Most ? amount : throw new FormatException();

    private static Year? YearOf(JsonElement element, string key) =>
        element.GetProperty(key) is { ValueKind: not JsonValueKind.Null } year ? new Year(year.GetInt32()) : null;

    // A number, too, would pass for a word, whatever it stands for.
    private static T Word<T>(JsonElement element, string key)
        where T : struct, Enum
    {
        string word = (Text(element, key) ?? "").Replace("_", "", StringComparison.Ordinal);
        return Enum.GetNames<T>().Contains(word, StringComparer.OrdinalIgnoreCase) ? Enum.Parse<T>(word, ignoreCase: true) : throw new FormatException();
    }
}
