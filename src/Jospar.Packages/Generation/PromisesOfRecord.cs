using System.Collections.Immutable;
using Jospar.Domain;
using Jospar.Packages.Generation.Catalogue;

namespace Jospar.Packages.Generation;

/// <summary>Targets, obligations and the relations between projects of a synthetic programme.</summary>
internal static class PromisesOfRecord
{
    /// <summary>Processing of three metals, jobs, and projects launched.</summary>
    public static ImmutableArray<Target> Targets(
        ProgrammeSizes sizes, ExistingIndustry industry, ImmutableArray<Project> projects)
    {
        var targets = ImmutableArray.CreateBuilder<Target>();
        foreach (var promise in Promise.All)
        {
            decimal baseline = Draws.Rounded(industry.Takes(promise.Metal), 3);
            if (baseline > 0m)
            {
                targets.Add(Target(
                    $"{promise.Metal}-processing", NameOf(promise), Measure.Use,
                    new MeasureFilter(Commodity: new(promise.Metal)), sizes, null, 3m) with
                {
                    Baseline = baseline,
                    BaselineYear = sizes.First.Value - 1,
                    Factor = promise.Factor,
                });
            }
        }

        int jobs = projects.Sum(project => project.Jobs);
        targets.Add(Target(
            "jobs", new("Synthetic target: jobs", "Жасанды уәде: жұмыс орындары", "Синтетическое обещание: рабочие места"), Measure.DirectJobs, new(), sizes,
            Draws.Rounded(0.7 * jobs, 3), 2m));
        targets.Add(Target(
            "projects", new("Synthetic target: projects launched", "Жасанды уәде: іске қосылған жобалар", "Синтетическое обещание: запущенные проекты"),
            Measure.RunningProjects, new(Tag: ProjectPool.Tag), sizes,
            Math.Max(1, Math.Round(0.78m * sizes.Projects)), 1m));
        return targets.ToImmutable();
    }

    /// <summary>Part of the three metals is offered at home, 5 % below the export price.</summary>
    public static ImmutableArray<Obligation> Obligations(ProgrammeSizes sizes, ExistingIndustry industry) =>
    [
        .. Promise.All.Where(promise => industry.Takes(promise.Metal) > 0).Select(promise => new Obligation(
            new(promise.Metal), sizes.First + 1, null, 0.3m, 0.05m, 0.02m, Generated.Row)),
    ];

    /// <summary>Now and then a project waits for another of its chain, or stands in its way.</summary>
    public static ImmutableArray<Relation> Relations(ImmutableArray<Project> projects, int seed)
    {
        var draws = new Draws(seed, "relations");
        var free = projects.Where(project => !project.IsPublic && project.Commitment is null).ToList();
        var relations = ImmutableArray.CreateBuilder<Relation>();
        for (int index = 1; index < free.Count; index++)
        {
            double lot = draws.Uniform(0, 1);
            int other = draws.Whole(0, index - 1);
            bool isChain = free[other].Family == free[index].Family && free[other].BuildYears <= free[index].BuildYears;
            if (lot < 0.3 && isChain)
            {
                // Only ever an earlier project is required, so that no circle closes.
                var kind = lot < 0.15 ? RelationKind.Requires : RelationKind.Excludes;
                relations.Add(new Relation(free[index].Id, kind, free[other].Id, Generated.Row));
            }
        }

        return relations.ToImmutable();
    }

    /// <summary>The table of sectors; how many indirect jobs a direct one brings is not known, so the range is wide.</summary>
    public static ImmutableArray<Sector> SectorRows() =>
    [
        .. Sectors.All.Select(sector => new Sector(sector.Id, sector.Name, 0.5m, 2m, Generated.Row)),
        new(Sectors.Infrastructure, new("Infrastructure", "Инфрақұрылым", "Инфраструктура"), 0m, 0.5m, Generated.Row),
    ];

    private static LocalisedText NameOf(Promise promise)
    {
        var metal = Goods.All.Single(good => good.Id == promise.Metal).Name;
        return new(
            $"Synthetic target: {promise.Metal} processed at home, ×{promise.Factor}",
            $"Жасанды уәде: {metal.In("kk")}, ел ішінде өңдеу, ×{promise.Factor}",
            $"Синтетическое обещание: {metal.In("ru")}, переработка в стране, ×{promise.Factor}");
    }

    private static Target Target(
        string id, LocalisedText name, Measure measure, MeasureFilter filter, ProgrammeSizes sizes, decimal? level, decimal weight) =>
        new(
            new(id), name, measure, filter, Bound.AtLeast, sizes.Last, Span.Year, level, null, null, null, weight,
            null, Generated.Row);
}
