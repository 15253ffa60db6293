using System.Collections.Immutable;

namespace Jospar.Packages.Generation.Catalogue;

/// <summary>
/// How the goods are made: one route for each, with yields and energy as metallurgy and chemistry textbooks give them,
/// rounded. Anchors from Kazakhstan's plants: 1.2 Mt of copper ore for 98.6 kt of concentrate (Shatyrkol concentrator,
/// 2024), 45 kt of castings for a 78 billion tenge foundry (Kostanay).
/// </summary>
internal static class Routes
{
    /// <summary>All of them, in the order of <see cref="Goods.All"/>.</summary>
    public static readonly ImmutableArray<ProductionRoute> All =
    [
        new("alumina", "non-ferrous-metallurgy", [("bauxite", 2.3)], 0.3, 0.15, 0.004, 0.5),
        new("aluminium", "non-ferrous-metallurgy", [("alumina", 1.93)], 14.5, 0, 0.003, 0.45),
        new("al-rod", "non-ferrous-processing", [("aluminium", 1.02)], 0.35, 0.04, 0.002, 0.35),
        new("al-profile", "non-ferrous-processing", [("aluminium", 1.05)], 0.9, 0.06, 0.005, 0.55),
        new("al-sheet", "non-ferrous-processing", [("aluminium", 1.06)], 0.8, 0.07, 0.004, 0.5),
        new("copper-conc", "mining", [("copper-ore", 12)], 0.45, 0, 0.03, 0.4, null),
        new("copper", "non-ferrous-metallurgy", [("copper-conc", 4.1)], 1.4, 0.15, 0.01, 0.4),
        new("cu-rod", "non-ferrous-processing", [("copper", 1.005)], 0.3, 0.04, 0.002, 0.35),
        new("cu-tube", "non-ferrous-processing", [("copper", 1.02)], 0.9, 0.05, 0.004, 0.55),
        new("lead-conc", "mining", [("lead-zinc-ore", 10)], 0.4, 0, 0.03, 0.45, "zinc-conc", 1.6),
        new("lead", "non-ferrous-metallurgy", [("lead-conc", 1.55)], 0.8, 0.1, 0.008, 0.4),
        new("battery", "machinery", [("lead", 0.7), ("rolled", 0.35)], 0.9, 0.03, 0.006, 0.6),
        new("dri", "ferrous-metallurgy", [("iron-ore", 1.5)], 0.12, 0.32, 0.002, 0.35),
        new("steel", "ferrous-metallurgy", [("dri", 1.12)], 0.6, 0.03, 0.003, 0.35),
        new("rolled", "ferrous-metallurgy", [("steel", 1.06)], 0.2, 0.05, 0.004, 0.45),
        new("machinery", "machinery", [("rolled", 1.2)], 0.8, 0.05, 0.005, 0.8),
        new("zinc", "non-ferrous-metallurgy", [("zinc-conc", 1.95)], 3.9, 0.02, 0.01, 0.4),
        new("galvanised", "ferrous-metallurgy", [("rolled", 0.98), ("zinc", 0.05)], 0.15, 0.05, 0.002, 0.4),
        new("ferrochrome", "ferroalloys", [("chromite", 2.4)], 3.6, 0.02, 0.003, 0.45),
        new("cement", "building-materials", [("limestone", 1.5)], 0.11, 0.09, 0.001, 0.35),
        new("al-cable", "non-ferrous-processing", [("al-rod", 1.02)], 0.4, 0.01, 0.002, 0.6),
        new("cu-cable", "non-ferrous-processing", [("cu-rod", 1.01)], 0.4, 0.01, 0.002, 0.55),
        new("fertiliser", "chemistry", [("phosphate", 1.7)], 0.35, 0.2, 0.02, 0.4),
        new("glass", "building-materials", [("quartz", 1.3)], 0.3, 0.25, 0.003, 0.5),
        new("polyethylene", "petrochemistry", [], 1.0, 1.75, 0.01, 0.35),
        new("packaging", "plastics", [("polyethylene", 1.03)], 1.2, 0, 0.002, 0.65),
        new("ferrosilicon", "ferroalloys", [("quartz", 2.2)], 8.6, 0, 0.004, 0.4),
        new("can", "non-ferrous-processing", [("al-sheet", 1.15)], 0.9, 0.04, 0.003, 0.6),
        new("pipe", "ferrous-metallurgy", [("rolled", 1.04)], 0.15, 0.02, 0.002, 0.45),
        new("vehicle", "machinery", [("rolled", 1.05), ("al-sheet", 0.1)], 1.2, 0.08, 0.008, 0.8),
        new("casting", "ferrous-metallurgy", [("steel", 1.1)], 1.1, 0.05, 0.004, 0.6),
        new("lead-sheet", "non-ferrous-processing", [("lead", 1.02)], 0.3, 0.03, 0.002, 0.4),
        new("foil", "non-ferrous-processing", [("al-sheet", 1.1)], 0.9, 0.05, 0.003, 0.5),
        new("wheel", "machinery", [("aluminium", 1.12)], 2.4, 0.2, 0.005, 0.6),
        new("transformer", "machinery", [("cu-rod", 0.4), ("rolled", 0.65)], 0.8, 0.02, 0.003, 0.7),
        new("lime", "building-materials", [("limestone", 1.8)], 0.05, 0.11, 0.001, 0.35),
        new("brick", "building-materials", [("limestone", 0.5), ("quartz", 0.8)], 0.05, 0.06, 0.002, 0.3),
        new("ammonia", "chemistry", [], 0.3, 1.4, 0.01, 0.35),
        new("methanol", "chemistry", [], 0.2, 1.38, 0.01, 0.35),
        new("soda-ash", "chemistry", [("limestone", 1.25)], 0.2, 0.25, 0.02, 0.4),
        new("starch", "food", [("grain", 1.5)], 0.3, 0.06, 0.01, 0.4),
        new("sugar", "food", [("sugar-beet", 7.5)], 0.25, 0.1, 0.01, 0.35),
        new("radiator", "machinery", [("aluminium", 1.08)], 1.5, 0.12, 0.004, 0.6),
        new("tile", "building-materials", [("quartz", 1.1), ("limestone", 0.1)], 0.25, 0.15, 0.003, 0.45),
        new(Utilities.Electricity, "energy", [], 0, 0.2, 0.0006, 0.3),
    ];
}
