using Jospar.Domain;

namespace Jospar.Packages.Rules;

/// <summary>What is committed runs within the plan, and was not begun so long ago that it must have been standing for years.</summary>
internal static class CommitmentYears
{
    private const int LongAgo = 10;

    public static Rule Rule { get; } = new(RuleStage.Part, ["programme", "projects"], Check);

    private static void Check(RuleContext context)
    {
        var (first, last) = (context.Programme.Terms.FirstYear, context.Programme.Terms.LastYear);
        foreach (var project in context.Programme.Projects.Where(project => project.Commitment?.Start <= last))
        {
            var start = project.Commitment!.Start;
            var runs = start + project.BuildYears;
            if (runs > last)
            {
                context.Report("commitment-never-runs", project, "committed_year", start, $"Begun in {start} and built for {project.BuildYears} years, {project.Id} runs from {runs}; the plan ends in {last}.");
            }
            else if (runs + LongAgo < first)
            {
                context.Report("commitment-long-ago", project, "committed_year", start, $"Begun in {start}, {project.Id} would have run since {runs}; the plan begins in {first}.");
            }
        }
    }
}
