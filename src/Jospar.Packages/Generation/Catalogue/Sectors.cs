using System.Collections.Immutable;

namespace Jospar.Packages.Generation.Catalogue;

/// <summary>
/// The shares and sizes of sectors among Kazakhstan's 99 named projects (public announcements of 2017–2026; 84 with a
/// cost, dollars taken at 450 tenge). Mining includes mining with non-ferrous metals; machinery includes the seven of
/// waste, logistics, oil refining and unstated industries, which have no chain of their own here.
/// </summary>
internal static class Sectors
{
    /// <summary>The sector of zone expansions.</summary>
    public const string Infrastructure = "infrastructure";

    /// <summary>Share of the pool that is as large as the named projects; the rest are regional ones.</summary>
    public const double NamedShare = 0.12;

    /// <summary>
    /// Median capital cost of the other projects, billion tenge, and the spread of its logarithm: their mean of 6 is
    /// that of the yearly launches of 2023 to 2025 (930 billion in 170 projects, 1,300 in 173).
    /// </summary>
    public const double RegionalMedianCost = 3.0;

    /// <summary>Standard deviation of the logarithm of regional projects' costs.</summary>
    public const double RegionalSpread = 1.2;

    /// <summary>No project of the tables costs more, billion tenge.</summary>
    public const double LargestCost = 3400;

    /// <summary>
    /// Jobs of a project of 60.8 billion tenge, and how they grow with its cost: least squares of the logarithms over
    /// the 59 named projects with both figures.
    /// </summary>
    public const double MeanJobs = 342;

    /// <summary>Cost to which <see cref="MeanJobs"/> belongs, billion tenge.</summary>
    public const double MeanJobsCost = 60.8;

    /// <summary>Elasticity of jobs to cost.</summary>
    public const double JobsElasticity = 0.38;

    /// <summary>Standard deviation of the logarithm of jobs around that line.</summary>
    public const double JobsSpread = 0.82;

    /// <summary>All that investors build in.</summary>
    public static readonly ImmutableArray<SectorProfile> All =
    [
        new("machinery", new("Machinery", "Машина жасау", "Машиностроение"), 18, 13, 1.35),
        new("mining", new("Mining", "Тау-кен өндірісі", "Добыча"), 14, 110, 1.6),
        new("ferrous-metallurgy", new("Ferrous metallurgy", "Қара металлургия", "Чёрная металлургия"), 11, 38, 1.7),
        new("chemistry", new("Chemistry", "Химия", "Химия"), 11, 115, 1.7),
        new("building-materials", new("Building materials", "Құрылыс материалдары", "Стройматериалы"), 11, 23.6, 0.8),
        new("ferroalloys", new("Ferroalloys", "Ферроқорытпалар", "Ферросплавы"), 8, 49, 0.8),
        new("non-ferrous-metallurgy", new("Non-ferrous metallurgy", "Түсті металлургия", "Цветная металлургия"), 7, 209, 1.7),
        new("non-ferrous-processing", new("Non-ferrous processing", "Түсті металдарды өңдеу", "Обработка цветных металлов"), 7, 8, 1.7),
        new("petrochemistry", new("Petrochemistry", "Мұнай химиясы", "Нефтехимия"), 4, 675, 1.1),
        new("energy", new("Energy", "Энергетика", "Энергетика"), 4, 340, 1.4),
        new("plastics", new("Plastics", "Пластмасса", "Пластмассы"), 2, 2.6, 0.8),
        new("food", new("Food", "Тамақ өнеркәсібі", "Пищевая промышленность"), 2, 450, 1.4),
    ];
}
