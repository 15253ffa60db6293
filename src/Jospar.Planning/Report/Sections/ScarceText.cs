using Jospar.Domain;
using Jospar.Planning.Explanation;

namespace Jospar.Planning.Report.Sections;

/// <summary>Scarce things and amounts of explanations in the report's words.</summary>
internal static class ScarceText
{
    /// <summary>The thing by name, with what kind of thing it is and its year.</summary>
    public static string Of(ReportContext report, ScarceThing thing)
    {
        string name = NameOf(report, thing.Kind, thing.Subject);
        string kind = report.Texts.Find("constraint." + thing.Kind) ?? report.Texts.Find("why.kind." + thing.Kind) ?? thing.Kind.Replace('_', ' ');
        return thing.Year is { } year ? $"{name} ({kind}, {year})" : $"{name} ({kind})";
    }

    /// <summary>The things that a subject of this kind names.</summary>
    public static string NameOf(ReportContext report, string kind, string subject) =>
        string.Join(", ", ScarceSubject.PartsOf(kind, subject, report.Names.Of));

    /// <summary>An amount with its unit; money in its own way.</summary>
    public static string Amount(ReportContext report, decimal amount, string unit, bool isOf = false)
    {
        var terms = report.Programme.Terms;
        return unit == terms.MoneyName
            ? report.Figures.Money(new Money(amount))
            : report.Quantities.Of(amount, unit, isOf: isOf);
    }
}
