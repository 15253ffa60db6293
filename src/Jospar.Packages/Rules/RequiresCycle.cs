using Jospar.Domain;

namespace Jospar.Packages.Rules;

/// <summary>No project requires itself through others.</summary>
internal static class RequiresCycle
{
    public static Rule Rule { get; } = new(RuleStage.Part, ["projects", "relations"], Check);

    private static void Check(RuleContext context)
    {
        var relations = context.Programme.Relations
            .Where(relation => relation.Kind == RelationKind.Requires && relation.Project != relation.Other)
            .ToList();
        foreach (var cycle in Cycles(relations))
        {
            string round = string.Join(" → ", cycle.Select(relation => relation.Project).Append(cycle[0].Project));
            var first = cycle.MinBy(context.RowOf)!;
            context.Report("requires-cycle", first, "other", first.Other, $"The projects require one another in a circle: {round}.");
        }
    }

    /// <summary>
    /// One circle for each way back that a walk along the requirements meets; the walk keeps its own path, so that long
    /// chains cannot exhaust the stack.
    /// </summary>
    private static IEnumerable<List<Relation>> Cycles(List<Relation> relations)
    {
        var onward = relations.ToLookup(relation => relation.Project);
        var done = new HashSet<ProjectId>();
        foreach (var start in relations.Select(relation => relation.Project).Distinct())
        {
            var path = new List<Relation>();
            var open = new HashSet<ProjectId> { start };
            var walks = new Stack<IEnumerator<Relation>>();
            if (done.Add(start))
            {
                walks.Push(onward[start].GetEnumerator());
            }

            while (walks.TryPeek(out var walk))
            {
                if (!walk.MoveNext())
                {
                    Leave(walks, path, open);
                }
                else if (open.Contains(walk.Current.Other))
                {
                    int from = path.FindIndex(relation => relation.Project == walk.Current.Other);
                    yield return [.. from < 0 ? [] : path[from..], walk.Current];
                }
                else if (done.Add(walk.Current.Other))
                {
                    path.Add(walk.Current);
                    open.Add(walk.Current.Other);
                    walks.Push(onward[walk.Current.Other].GetEnumerator());
                }
            }
        }
    }

    private static void Leave(Stack<IEnumerator<Relation>> walks, List<Relation> path, HashSet<ProjectId> open)
    {
        walks.Pop();
        if (path.Count > 0)
        {
            open.Remove(path[^1].Other);
            path.RemoveAt(path.Count - 1);
        }
    }
}
