using Jospar.Domain;
using Jospar.Packages.Building;
using Jospar.Packages.Findings;

namespace Jospar.Packages.Rules;

/// <summary>What a rule looks at, and where it reports.</summary>
internal sealed class RuleContext(ProgrammeDraft draft, FindingCollector findings, Suggestions suggestions)
{
    private readonly Lazy<ProgrammeLookups> _lookups = new(() => new ProgrammeLookups(draft.Programme));

    /// <summary>The programme of the sound tables.</summary>
    public Programme Programme => draft.Programme;

    /// <summary>Things by id and what uses what, made when first asked for.</summary>
    public ProgrammeLookups Lookups => _lookups.Value;

    /// <summary>Reports a fault at the row of a thing.</summary>
    public void Report(string code, object thing, string? column, object? value, string message, string? mend = null)
    {
        var (table, row) = draft.Rows.Get(thing);
        findings.Add(code, table, row, column, TextOf(value), message, mend);
    }

    /// <summary>Reports a fault of a whole table, or of a key of the terms.</summary>
    public void ReportTable(string code, string table, string? column, object? value, string message, string? mend = null) =>
        findings.Add(code, table, null, column, TextOf(value), message, mend);

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
