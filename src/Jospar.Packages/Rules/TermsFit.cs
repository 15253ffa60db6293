using Jospar.Domain;
using Jospar.Packages.Format;

namespace Jospar.Packages.Rules;

/// <summary>The terms name a version of the format that is known, and each goal once.</summary>
internal static class TermsFit
{
    public static Rule Rule { get; } = new(RuleStage.Foundation, ["programme"], Check);

    private static void Check(RuleContext context)
    {
        string version = context.TermOf("format");
        if (version != Numbers.Text(PackageFormat.Version))
        {
            context.ReportTerm("format-unsupported", "format", version, $"The package is in version {version} of the format.");
        }

        var goals = context.Programme.Terms.Goals;
        if (goals.Length != 2 || !goals.Contains(Goal.Shortfall) || !goals.Contains(Goal.Value))
        {
            context.ReportTerm("goals-incomplete", "goals", context.TermOf("goals"), "The goals must name shortfall and value once each.");
        }
    }
}
