using Jospar.Domain;
using Jospar.Planning.Viability;

namespace Jospar.Planning.Formulation.Sets;

/// <summary>
/// Enumerates the starts of every project: a committed one exactly as committed, any other at each site in each year of
/// its window that lies in the plan and that its sponsor would not lose by, at the deepest discounts where those are chosen.
/// </summary>
internal static class StartEnumeration
{
    /// <summary>The starts of <paramref name="index"/>'s programme, before any is ruled out by limits, funds and the like.</summary>
    public static (List<Start> Starts, List<ExcludedStart> Excluded) Of(ProgrammeIndex index)
    {
        var starts = new List<Start>();
        var excluded = new List<ExcludedStart>();
        var valuation = new SponsorValuation(SettledDiscounts.AtDeepest(index.Programme));
        for (int p = 0; p < index.Programme.Projects.Length; p++)
        {
            var project = index.Programme.Projects[p];
            if (project.Commitment is { } commitment)
            {
                AddCommitted(index, p, commitment, starts, excluded);
            }
            else
            {
                AddWindow(index, p, valuation, starts, excluded);
            }
        }

        return (starts, excluded);
    }

    private static void AddCommitted(
        ProgrammeIndex index, int p, Commitment commitment, List<Start> starts, List<ExcludedStart> excluded)
    {
        var project = index.Programme.Projects[p];
        bool isFound = false;
        for (int s = 0; s < project.Sites.Length; s++)
        {
            bool isSite = !isFound && project.Sites[s].Place == commitment.Site;
            if (isSite)
            {
                int year = index.OffsetOf(commitment.Start);
                int place = index.Places[commitment.Site];
                starts.Add(new Start(p, s, place, year, year + project.BuildYears, IsCommitted: true));
                isFound = true;
            }

            excluded.AddRange(WindowOf(index, project)
                .Where(year => !isSite || index.YearAt(year) != commitment.Start)
                .Select(year => Excluded(index, project, s, year, StartExclusion.CommittedOtherwise)));
        }

        if (!isFound)
        {
            throw new ArgumentException($"Project {project.Id} is committed to {commitment.Site}, which is none of its sites.");
        }
    }

    private static void AddWindow(
        ProgrammeIndex index, int p, SponsorValuation valuation, List<Start> starts, List<ExcludedStart> excluded)
    {
        var project = index.Programme.Projects[p];
        for (int s = 0; s < project.Sites.Length; s++)
        {
            var site = project.Sites[s];
            int place = index.Places[site.Place];
            foreach (int year in WindowOf(index, project))
            {
                if (valuation.IsViable(project, site, index.YearAt(year)))
                {
                    starts.Add(new Start(p, s, place, year, year + project.BuildYears, IsCommitted: false));
                }
                else
                {
                    excluded.Add(Excluded(index, project, s, year, StartExclusion.NotViable));
                }
            }
        }
    }

    private static IEnumerable<int> WindowOf(ProgrammeIndex index, Project project)
    {
        int first = Math.Max(0, index.OffsetOf(project.FirstStart));
        int last = Math.Min(index.YearCount - 1, index.OffsetOf(project.LastStart));
        return Enumerable.Range(first, Math.Max(0, last - first + 1));
    }

    private static ExcludedStart Excluded(ProgrammeIndex index, Project project, int site, int year, StartExclusion reason) =>
        new(project.Id, project.Sites[site].Place, index.YearAt(year), reason, By: null);
}
