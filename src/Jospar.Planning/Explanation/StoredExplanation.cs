using System.Collections.Immutable;
using Jospar.Domain;
using Jospar.Planning.Plans;

namespace Jospar.Planning.Explanation;

/// <summary>What is kept of an explanation beside a plan, in <c>explanation.json</c>.</summary>
/// <param name="JosparExplanation">Version of this format.</param>
/// <param name="DecisionDigest">The digest of the decisions that it explains.</param>
/// <param name="Bindings">What binds most.</param>
/// <param name="Targets">Why each target stands as it does.</param>
/// <param name="Projects">Why each project stands as it does; every start on its own is left out.</param>
/// <param name="ValueOfCommitted">Present value with the committed projects alone; empty where that breaks a rule or was not asked. Unit: money of the first year.</param>
public sealed record StoredExplanation(
    int JosparExplanation,
    string DecisionDigest,
    ImmutableArray<Binding> Bindings,
    ImmutableArray<TargetExplanation> Targets,
    ImmutableArray<ProjectExplanation> Projects,
    Money? ValueOfCommitted = null)
{
    /// <summary>The version that this program reads and writes.</summary>
    public const int Version = 1;

    /// <summary>How many answers of the model it holds.</summary>
    public int CountAnswers() =>
        Projects.Sum(project => project.Asked.Length)
        + Targets.Count(target => target.WithLaunches is not null)
        + Targets.Count(target => target.Change is not null);

    /// <summary>What is kept of <paramref name="whole"/>.</summary>
    public static StoredExplanation Of(Plan plan, WholeExplanation whole)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(whole);
        return new StoredExplanation(
            Version,
            Plans.DecisionDigest.Of(plan.Decisions),
            whole.Bindings,
            whole.Targets,
            [.. whole.Projects.Select(project => project with { Starts = [] })],
            whole.ValueOfCommitted);
    }

    /// <summary>
    /// The explanation in a text; empty where it is none, damaged, of another version, of other decisions than the plan's, or about
    /// projects and targets that the plan does not know.
    /// </summary>
    public static StoredExplanation? Find(string text, Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var found = ExplanationJson.Find<StoredExplanation>(text);
        return found is { JosparExplanation: Version } && found.DecisionDigest == Plans.DecisionDigest.Of(plan.Decisions) && found.IsAbout(plan)
            ? found
            : null;
    }

    private bool IsAbout(Plan plan)
    {
        var projects = plan.Tables.Launches.Select(row => row.Project).Concat(plan.Tables.NotLaunched.Select(row => row.Project)).ToHashSet();
        var targets = plan.Targets.Select(target => target.Id).ToHashSet();
        return Projects.All(project => projects.Contains(project.Project)) && Targets.All(target => targets.Contains(target.Target));
    }
}
