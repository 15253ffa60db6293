using Jospar.Domain;
using Jospar.Planning.Explanation;
using Jospar.Planning.Plans;
using Jospar.Planning.Replanning;

namespace Jospar.Cli.Printing;

/// <summary>What the model answered when it was asked about everything within some time: a line for each question.</summary>
internal sealed class AnswersText(Programme programme, Plan plan, ProgrammeWords words, TimeSpan time, Replan? replan = null)
{
    private readonly TargetExplanationText _targets = new(programme, words, replan);
    private readonly WhatIfText _asked = new(programme, plan, words, time, replan);

    /// <summary>The changes that bring targets within reach, then the projects that were asked about.</summary>
    public IEnumerable<string> Lines(WholeExplanation answer)
    {
        foreach (var target in answer.Targets.Where(target => target.Change is not null))
        {
            yield return "";
            yield return $"{words.WithId(target.Target)}:";
            foreach (var line in _targets.ChangeLines(target, target.Change!, time))
            {
                yield return $"  {line}";
            }
        }

        foreach (var line in Projects([.. answer.Projects.Where(CanBeAsked)]))
        {
            yield return line;
        }
    }

    private IEnumerable<string> Projects(ProjectExplanation[] projects)
    {
        if (projects.Length == 0)
        {
            yield break;
        }

        yield return "";
        yield return "What the model answered about projects:";
        foreach (var project in projects.Where(project => !project.Asked.IsEmpty))
        {
            yield return $"  {words.WithId(project.Project)}";
            foreach (var asked in project.Asked)
            {
                yield return $"    {_asked.Line(project.Project, asked)}";
            }
        }

        int left = projects.Count(project => project.Asked.IsEmpty);
        if (left > 0)
        {
            yield return $"  {CountText.Of(left, "project was", "projects were")} not asked about before the time was up; more --time asks.";
        }
    }

    private static bool CanBeAsked(ProjectExplanation project) => !project.Starts.IsEmpty && project.Standing != ProjectStanding.Committed;
}
