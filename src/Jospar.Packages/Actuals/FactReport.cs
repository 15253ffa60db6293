using System.Globalization;
using Jospar.Domain;
using Jospar.Packages.Findings;

namespace Jospar.Packages.Actuals;

/// <summary>Where the checks of facts report what they find.</summary>
internal sealed class FactReport(FindingCollector findings)
{
    /// <summary>Reports a fault of a fact at one of its columns.</summary>
    public void Add(string code, Actual fact, string? column, string message, string? mend = null) =>
        findings.Add(code, ActualsFormat.TableName, fact.Row, column, ValueOf(fact, column), message, mend);

    /// <summary>Reports a fault of the table as a whole.</summary>
    public void Add(string code, string value, string message) =>
        findings.Add(code, ActualsFormat.TableName, null, null, value, message);

    private static string? ValueOf(Actual fact, string? column) => column switch
    {
        "kind" => ActualsFormat.WordOf(fact.Kind),
        "project" => fact.Project?.Value,
        "facility" => fact.Facility?.Value,
        "fund" => fact.Fund?.Value,
        "site" => fact.Site?.Value,
        "year" => fact.Year?.ToString(),
        "value" => fact.Value?.ToString(CultureInfo.InvariantCulture),
        _ => null,
    };
}
