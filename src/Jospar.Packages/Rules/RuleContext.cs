using Jospar.Domain;
using Jospar.Packages.Building;
using Jospar.Packages.Findings;
using Jospar.Packages.Reading;

namespace Jospar.Packages.Rules;

/// <summary>What a rule looks at, and where it reports.</summary>
internal sealed class RuleContext(ProgrammeDraft draft, FindingCollector findings, Suggestions suggestions)
{
    private readonly Lazy<ProgrammeLookups> _lookups = new(() => new ProgrammeLookups(draft.Programme));
    private SupplyOutlook? _outlook;

    /// <summary>The programme of the sound tables.</summary>
    public Programme Programme => draft.Programme;

    /// <summary>The value of a cell of the row of a thing, as text; empty where nothing is said.</summary>
    public string CellOf(object thing, string column)
    {
        var (table, number) = draft.Rows.Get(thing);
        var rows = draft.Package.Get(table);
        int at = rows.Rows.BinarySearchBy(number, row => row.Number);
        return rows.Rows[at].Values[rows.Definition.GetIndex(column)];
    }

    /// <summary>The value of a key of the terms, as text.</summary>
    public string TermOf(string key) => draft.Package.Terms.Rows[0].Values[draft.Package.Terms.Definition.GetIndex(key)];

    /// <summary>Reports a fault of a key of the terms.</summary>
    public void ReportTerm(string code, string key, object? value, string message, string? mend = null)
    {
        var terms = draft.Package.Terms;
        findings.Add(code, terms.Definition.Name, terms.Rows[0].LineOf(terms.Definition.GetIndex(key)), key, TextOf(value), message, mend);
    }

    /// <summary>An amount of money with its unit, where the terms say it.</summary>
    public string Sum(decimal money) => MoneyUnit.Of(draft.Package) is { } unit ? $"{Numbers.Text(money)} {unit}" : Numbers.Text(money);

    /// <summary>Whether a fault was reported at the row of a thing.</summary>
    public bool IsReported(string code, object thing)
    {
        var (table, row) = draft.Rows.Get(thing);
        return findings.Has(code, table, row);
    }

    /// <summary>Things by id and what uses what, made when first asked for.</summary>
    public ProgrammeLookups Lookups => _lookups.Value;

    /// <summary>What can be supplied at most, made when first asked for.</summary>
    public SupplyOutlook Outlook => _outlook ??= new SupplyOutlook(this);

    /// <summary>The links by carrier.</summary>
    public CarrierNetworks Networks { get; } = new(draft.Programme);

    /// <summary>Reports a fault at the row of a thing.</summary>
    public void Report(string code, object thing, string? column, object? value, string message, string? mend = null)
    {
        var (table, row) = draft.Rows.Get(thing);
        findings.Add(code, table, row, column, TextOf(value), message, mend);
    }

    /// <summary>Reports a fault of a whole table.</summary>
    public void ReportTable(string code, string table, string? column, string message) =>
        findings.Add(code, table, null, column, null, message);

    /// <summary>A mend that names the nearest of some names.</summary>
    public string? Nearest(string name, IReadOnlyCollection<string> among) => suggestions.Mend(name, among);

    /// <summary>The row of a thing.</summary>
    public int RowOf(object thing) => draft.Rows.Get(thing).Row;

    private static string? TextOf(object? value) => value switch
    {
        null => null,
        decimal number => Numbers.Text(number),
        Money money => Numbers.Text(money.Value),
        _ => value.ToString(),
    };
}
