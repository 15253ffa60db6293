using System.Collections.Immutable;
using Jospar.Domain;

namespace Jospar.Tests.Planning.Search;

/// <summary>
/// Small programmes drawn at random from the small one's parts: few enough starts to try every choice, with funds,
/// builders, land, lines, relations, obligations and targets that now and then bind.
/// </summary>
internal static class RandomProgramme
{
    private static readonly string[] Places = ["zone", "north", "south"];

    public static Programme Create(int seed)
    {
        var random = new Random(seed);
        var whole = SmallProgramme.Create();
        var projects = Projects(random);
        return whole with
        {
            Terms = whole.Terms with { ShortfallTolerance = 0m, ValueTolerance = 0m, TailYears = random.Next(4) },
            Projects = projects,
            Relations = Relations(random, projects),
            Funds = [whole.Funds[0] with { OpeningBalance = new(random.Next(12)), GraceYears = random.Next(2) }, whole.Funds[1]],
            Stocks = [whole.Stocks[0] with { Available = 0.5m * random.Next(1, 6) }],
            Obligations = random.Next(2) == 0 ? [] : [whole.Obligations[0] with { From = new(2028), Share = 0.1m * random.Next(1, 9) }],
            Limits = [whole.Limits[0] with { Level = random.Next(15, 60) }, whole.Limits[1] with { Level = random.Next(4, 20) }],
            Targets = Targets(random, whole.Targets),
        };
    }

    private static ImmutableArray<Project> Projects(Random random)
    {
        int count = random.Next(2, 5);
        var projects = ImmutableArray.CreateBuilder<Project>();
        int starts = 12;
        for (int n = 0; n < count; n++)
        {
            var project = Project(random, n, count);
            int own = project.Sites.Length * (project.LastStart - project.FirstStart + 1);
            starts -= project.Commitment is null ? own : 1;
            if (starts >= 0)
            {
                projects.Add(project);
            }
        }

        return projects.ToImmutable();
    }

    private static Project Project(Random random, int n, int count)
    {
        bool isLine = n == 0;
        int first = 2025 + random.Next(2);
        var project = SmallProgramme.Project($"p{n}", random.Next(3, 30)) with
        {
            Process = isLine ? null : new ProcessId("roll"),
            Capacity = isLine ? 0m : 0.5m * random.Next(1, 12),
            IsPublic = random.Next(3) > 0,
            BuildYears = random.Next(1, 3),
            FirstStart = new(first),
            LastStart = new(first + random.Next(count > 3 ? 2 : 3)),
            Jobs = random.Next(120),
            ConstructionJobs = random.Next(40),
            Ramp = random.Next(2) == 0 ? [] : [0.5m, 1m],
            Sponsor = random.Next(2) == 0 ? "Mill Ltd" : "Bar Ltd",
            Sites = [.. Places.OrderBy(_ => random.Next()).Take(random.Next(1, 3)).Select(place => new Site(new(place), 1m + 0.1m * random.Next(3), SmallProgramme.None))],
            Financing = random.Next(2) == 0 ? [] : [new(new("fund"), 0.1m * random.Next(1, 9), SmallProgramme.None)],
            Expansions = isLine ? [new(new("substation"), random.Next(1, 8), SmallProgramme.None)] : [],
        };
        return random.Next(5) > 0 ? project : project with { Commitment = new(project.Sites[0].Place, new(2024 + random.Next(2))) };
    }

    private static ImmutableArray<Relation> Relations(Random random, ImmutableArray<Project> projects) =>
        projects.Length < 3 || random.Next(2) == 0
            ? []
            : [new(projects[1].Id, random.Next(2) == 0 ? RelationKind.Requires : RelationKind.Excludes, projects[2].Id, SmallProgramme.None)];

    private static ImmutableArray<Target> Targets(Random random, ImmutableArray<Target> targets) =>
        [.. targets.Select(target => target with { Level = target.Level * random.Next(1, 30) / 10m, Weight = random.Next(1, 4) }),
         targets[1] with { Id = new("investment"), Measure = Measure.Investment, Span = Span.Cumulative, Level = random.Next(20, 60) }];
}
