using Jospar.Domain;

namespace Jospar.Tests.Planning;

/// <summary>The small programme with a third mill that the state could build, and of which every start alone breaks a rule.</summary>
internal static class RuledOutMill
{
    public static TheoryData<string> Rules => ["limit", "fund", "stock", "requirement", "exclusion"];

    /// <summary>The programme in which it is this rule that they break.</summary>
    public static Programme By(string rule) => rule switch
    {
        "limit" => With(mill => mill with { CapitalCost = new(70m) }),
        "fund" => With(mill => mill with { Financing = [new(new("budget"), 1m, Provenance.None)] }),
        "stock" => With(mill => mill with { Capacity = 8m, Sites = [new(new("zone"), 1m, Provenance.None)] }),
        "requirement" => Related(new("third-mill"), RelationKind.Requires, new("second-mill")),
        _ => Related(new("early"), RelationKind.Excludes, new("third-mill")),
    };

    private static Programme With(Func<Project, Project> changed)
    {
        var small = SmallProgramme.Create();
        return small with
        {
            Projects = [.. small.Projects.Select(project => project.Id.Value == "third-mill" ? changed(project with { IsPublic = true }) : project)],
        };
    }

    private static Programme Related(ProjectId project, RelationKind kind, ProjectId other)
    {
        var small = With(mill => mill);
        return small with { Relations = [.. small.Relations, new(project, kind, other, Provenance.None)] };
    }
}
