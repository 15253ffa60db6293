using System.Collections.Immutable;
using Jospar.Domain;
using Jospar.Planning.Plans;

namespace Jospar.Tests.Planning.Replanning;

/// <summary>Facts of 2025 about a plan, drawn at random: launches late, elsewhere, dearer or given up, and a fund's balance.</summary>
internal static class RandomFacts
{
    private static readonly Year From = new(2026);

    public static ImmutableArray<Actual> Of(Random random, Programme programme, Plan plan)
    {
        var facts = ImmutableArray.CreateBuilder<Actual>();
        foreach (var project in programme.Projects)
        {
            bool isPlanned = plan.Decisions.Launches.Any(launch => launch.Project == project.Id && launch.Start < From);
            var site = project.Sites[random.Next(project.Sites.Length)].Place;
            switch (random.Next(6))
            {
                case 0 when isPlanned:
                    facts.Add(new Actual(facts.Count + 2, ActualKind.NotStarted, project.Id));
                    break;
                case 1 when isPlanned:
                    facts.Add(new Actual(facts.Count + 2, ActualKind.Launch, project.Id, Site: site, Year: new(2025)));
                    facts.Add(new Actual(facts.Count + 2, ActualKind.Startup, project.Id, Year: new(2027)));
                    facts.Add(new Actual(facts.Count + 2, ActualKind.Cost, project.Id, Year: new(2025), Value: random.Next(5)));
                    break;
                case 2:
                    facts.Add(new Actual(facts.Count + 2, ActualKind.TotalCost, project.Id, Value: random.Next(5, 40)));
                    break;
                case 3 when !isPlanned:
                    facts.Add(new Actual(facts.Count + 2, ActualKind.Dropped, project.Id));
                    break;
            }
        }

        facts.Add(new Actual(facts.Count + 2, ActualKind.Balance, Fund: new("fund"), Year: new(2025), Value: random.Next(15)));
        return facts.ToImmutable();
    }
}
