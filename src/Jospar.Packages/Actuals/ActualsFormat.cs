using System.Collections.Frozen;
using System.Collections.Immutable;
using Jospar.Domain;
using Jospar.Packages.Format;

namespace Jospar.Packages.Actuals;

/// <summary>The table of reported facts as data: its columns, and which of them each kind of fact uses.</summary>
public static class ActualsFormat
{
    /// <summary>The table's name: that of its sheet in a workbook.</summary>
    public const string TableName = PackageFormat.FactsSheet;

    /// <summary>The table.</summary>
    public static TableDefinition Table { get; } = new(
        TableName, false, ["kind", "project", "facility", "fund", "year"], "What really happened.", PackageFormat.Columns(TableName));

    /// <summary>The words of the kinds.</summary>
    public static FrozenDictionary<string, ActualKind> Kinds { get; } = new Dictionary<string, ActualKind>
    {
        ["launch"] = ActualKind.Launch,
        ["not_started"] = ActualKind.NotStarted,
        ["startup"] = ActualKind.Startup,
        ["dropped"] = ActualKind.Dropped,
        ["cost"] = ActualKind.Cost,
        ["total_cost"] = ActualKind.TotalCost,
        ["output"] = ActualKind.Output,
        ["jobs"] = ActualKind.Jobs,
        ["inflow"] = ActualKind.Inflow,
        ["disbursement"] = ActualKind.Disbursement,
        ["repayment"] = ActualKind.Repayment,
        ["balance"] = ActualKind.Balance,
    }.ToFrozenDictionary();

    /// <summary>The word of a kind.</summary>
    public static string WordOf(ActualKind kind) => Kinds.First(pair => pair.Value == kind).Key;

    /// <summary>The columns that a fact of a kind must fill.</summary>
    public static ImmutableArray<string> Needed(ActualKind kind) => kind switch
    {
        ActualKind.Launch or ActualKind.Startup => ["project", "year"],
        ActualKind.NotStarted or ActualKind.Dropped => ["project"],
        ActualKind.TotalCost => ["project", "value"],
        ActualKind.Output => ["year", "value"],
        ActualKind.Cost or ActualKind.Jobs => ["project", "year", "value"],
        ActualKind.Inflow or ActualKind.Balance => ["fund", "year", "value"],
        ActualKind.Disbursement or ActualKind.Repayment => ["project", "fund", "year", "value"],
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of fact."),
    };

    /// <summary>The columns that a fact of a kind may fill beside those that it must.</summary>
    public static ImmutableArray<string> Allowed(ActualKind kind) => kind switch
    {
        ActualKind.Launch => ["site"],
        ActualKind.Output => ["project", "facility"],
        ActualKind.Dropped or ActualKind.NotStarted or ActualKind.TotalCost => ["year"],
        _ => [],
    };
}
