namespace Jospar.Packages.Rules;

/// <summary>The plan ends no earlier than it begins.</summary>
internal static class YearsReversed
{
    public static Rule Rule { get; } = new(RuleStage.Foundation, ["programme"], Check);

    private static void Check(RuleContext context)
    {
        var terms = context.Programme.Terms;
        if (terms.LastYear < terms.FirstYear)
        {
            context.ReportTerm("years-reversed", "years.last", terms.LastYear, $"The last year {terms.LastYear} comes before the first year {terms.FirstYear}.");
        }
    }
}
