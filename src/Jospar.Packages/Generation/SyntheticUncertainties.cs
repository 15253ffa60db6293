using System.Collections.Immutable;
using Jospar.Domain;

namespace Jospar.Packages.Generation;

/// <summary>What may turn out otherwise in a synthetic programme: round figures, labelled as generated like every row.</summary>
internal static class SyntheticUncertainties
{
    private static readonly DeltaDistribution None = new(DistributionShape.Normal, 0m, null, null, null, null, [], []);

    /// <summary>The table.</summary>
    public static ImmutableArray<Uncertainty> All { get; } =
    [
        Row("prices", "Prices by family", "Топтар бойынша бағалар", "Цены по группам", UncertaintyKind.Price, new(),
            None with { Shape = DistributionShape.Lognormal, Deviation = 0.2m }) with
        {
            Per = DrawScope.Family,
            Correlation = 0.6m,
            Persistence = 0.5m,
        },
        Row("capital-cost", "Cost of building", "Құрылыс құны", "Стоимость строительства", UncertaintyKind.CapitalCost, new(),
            None with { Shape = DistributionShape.Triangular, Low = -0.1m, Mode = 0m, High = 0.4m }) with { Correlation = 0.2m },
        Row("delay", "Late starts", "Кеш басталу", "Поздний старт", UncertaintyKind.Delay, new(Tag: ProjectPool.Tag),
            Discrete([1m, 2m], [0.2m, 0.1m])),
        Row("drop-out", "Sponsors who drop out", "Бас тартқан инвесторлар", "Отказ инвесторов", UncertaintyKind.DropOut,
            new(Tag: ProjectPool.Tag), Discrete([1m], [0.04m])),
        Row("fund-inflow", "Cuts of the funds' money", "Қорлар қаражатының қысқаруы", "Сокращение средств фондов",
            UncertaintyKind.FundInflow, new(), Discrete([-0.3m], [0.2m])) with { Persistence = 0.5m },
        Row("output", "Units below their capacity", "Толық қуатына жетпеген кәсіпорындар", "Работа ниже мощности",
            UncertaintyKind.Output, new(), None with { Shape = DistributionShape.Uniform, Low = -0.1m, High = 0m }),
    ];

    private static DeltaDistribution Discrete(ImmutableArray<decimal> values, ImmutableArray<decimal> probabilities) =>
        None with { Shape = DistributionShape.Discrete, Values = values, Probabilities = probabilities };

    private static Uncertainty Row(
        string id, string en, string kk, string ru, UncertaintyKind kind, UncertaintySelector selector, DeltaDistribution distribution) =>
        new(new(id), new LocalisedText(en, kk, ru), kind, selector, DrawScope.Item, distribution, null, 0m, 1m, null, null, Generated.Row);
}
