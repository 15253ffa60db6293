using System.Collections.Immutable;
using Jospar.Domain;

namespace Jospar.Packages.Generation.Catalogue;

/// <summary>
/// The goods of a synthetic programme, in the order in which larger programmes take them up: the chains of aluminium,
/// copper, lead and iron first, then zinc, ferroalloys, building materials, chemistry and the rest. Prices are round
/// figures near the annual means of 2024 (IMF primary commodity prices for the metals, ore and energy; for the other
/// goods an assumption in proportion to their metal or energy content).
/// </summary>
internal static class Goods
{
    /// <summary>All of them.</summary>
    public static readonly ImmutableArray<Good> All =
    [
        Ore("bauxite", "Bauxite", "Боксит", "Бокситы", "aluminium", 45, "2606"),
        Sold("alumina", "Alumina", "Глинозём", "Глинозём", "aluminium", 1, 400, "2818.20"),
        Sold("aluminium", "Primary aluminium", "Бастапқы алюминий", "Первичный алюминий", "aluminium", 2, 2420, "7601"),
        Sold("al-rod", "Aluminium wire rod", "Алюминий катанкасы", "Алюминиевая катанка", "aluminium", 3, 2750, "7605"),
        Sold("al-profile", "Aluminium profiles", "Алюминий профильдері", "Алюминиевые профили", "aluminium", 3, 3600, "7604", true),
        Sold("al-sheet", "Aluminium sheet", "Алюминий табақтары", "Алюминиевый лист", "aluminium", 3, 3300, "7606"),
        Ore("copper-ore", "Copper ore", "Мыс кені", "Медная руда", "copper", 40, "2603"),
        Sold("copper-conc", "Copper concentrate", "Мыс концентраты", "Медный концентрат", "copper", 1, 1900, "2603"),
        Sold("copper", "Copper cathodes", "Мыс катодтары", "Медные катоды", "copper", 2, 9140, "7403.11"),
        Sold("cu-rod", "Copper wire rod", "Мыс катанкасы", "Медная катанка", "copper", 3, 9650, "7408"),
        Sold("cu-tube", "Copper tubes", "Мыс құбырлары", "Медные трубы", "copper", 3, 10900, "7411"),
        Ore("lead-zinc-ore", "Lead-zinc ore", "Қорғасын-мырыш кені", "Свинцово-цинковая руда", "lead", 60, "2607"),
        Sold("lead-conc", "Lead concentrate", "Қорғасын концентраты", "Свинцовый концентрат", "lead", 1, 1000, "2607"),
        Sold("lead", "Refined lead", "Тазартылған қорғасын", "Рафинированный свинец", "lead", 2, 2070, "7801.10"),
        Sold("battery", "Lead-acid batteries", "Қорғасын аккумуляторлары", "Свинцовые аккумуляторы", "lead", 4, 3500, "8507", true),
        Ore("iron-ore", "Iron ore", "Темір кені", "Железная руда", "iron", 90, "2601"),
        Sold("dri", "Direct-reduced iron", "Тікелей тотықсызданған темір", "Железо прямого восстановления", "iron", 1, 310, "7203"),
        Sold("steel", "Crude steel", "Болат", "Сталь", "iron", 2, 480, "7206"),
        Sold("rolled", "Rolled steel", "Болат прокаты", "Стальной прокат", "iron", 3, 700, "7214", true),
        Sold("machinery", "Farm machinery", "Ауыл шаруашылығы техникасы", "Сельхозтехника", "machinery", 4, 5500, "8432", true),
        Sold("zinc-conc", "Zinc concentrate", "Мырыш концентраты", "Цинковый концентрат", "zinc", 1, 880, "2608"),
        Sold("zinc", "Refined zinc", "Тазартылған мырыш", "Рафинированный цинк", "zinc", 2, 2780, "7901"),
        Sold("galvanised", "Galvanised sheet", "Мырышталған табақ", "Оцинкованный лист", "zinc", 3, 1050, "7210", true),
        Ore("chromite", "Chromium ore", "Хром кені", "Хромовая руда", "ferroalloys", 200, "2610"),
        Sold("ferrochrome", "Ferrochrome", "Феррохром", "Феррохром", "ferroalloys", 2, 1450, "7202"),
        Ore("limestone", "Limestone", "Әктас", "Известняк", "building", 12, "2521"),
        Bulky("cement", "Cement", "Цемент", "Цемент", "building", 3, 85, "2523"),
        Sold("al-cable", "Aluminium cable", "Алюминий кабелі", "Алюминиевый кабель", "aluminium", 4, 4300, "8544", true),
        Sold("cu-cable", "Copper cable", "Мыс кабелі", "Медный кабель", "copper", 4, 11200, "8544", true),
        Ore("phosphate", "Phosphate rock", "Фосфорит", "Фосфориты", "chemistry", 80, "2510"),
        Sold("fertiliser", "Phosphate fertiliser", "Фосфор тыңайтқышы", "Фосфорные удобрения", "chemistry", 3, 430, "3105", true),
        Ore("quartz", "Quartz sand", "Кварц құмы", "Кварцевый песок", "building", 25, "2505"),
        Bulky("glass", "Sheet glass", "Табақ шыны", "Листовое стекло", "building", 3, 450, "7005"),
        Sold("polyethylene", "Polyethylene", "Полиэтилен", "Полиэтилен", "petrochemistry", 2, 1100, "3901"),
        Sold("packaging", "Plastic packaging", "Пластик орама", "Пластиковая упаковка", "petrochemistry", 4, 2300, "3923", true),
        Sold("ferrosilicon", "Ferrosilicon", "Ферросилиций", "Ферросилиций", "ferroalloys", 2, 1350, "7202"),
        Sold("can", "Aluminium cans", "Алюминий банкалар", "Алюминиевые банки", "aluminium", 4, 5400, "7612", true),
        Sold("pipe", "Welded pipes", "Дәнекерленген құбырлар", "Сварные трубы", "iron", 4, 950, "7306", true),
        Sold("vehicle", "Vehicles", "Көлік құралдары", "Транспортные средства", "machinery", 5, 9000, "8703", true),
        Sold("casting", "Iron castings", "Шойын құймалары", "Чугунное литьё", "iron", 3, 1500, "7325"),
        Sold("lead-sheet", "Lead sheet", "Қорғасын табақтары", "Свинцовый лист", "lead", 3, 2500, "7804"),
        Sold("foil", "Aluminium foil", "Алюминий фольгасы", "Алюминиевая фольга", "aluminium", 4, 4500, "7607"),
        Sold("wheel", "Alloy wheels", "Құйма дөңгелектер", "Литые диски", "aluminium", 4, 6500, "8708"),
        Sold("transformer", "Transformers", "Трансформаторлар", "Трансформаторы", "copper", 5, 14000, "8504", true),
        Bulky("lime", "Lime", "Әк", "Известь", "building", 2, 95, "2522"),
        Bulky("brick", "Bricks", "Кірпіш", "Кирпич", "building", 3, 75, "6904"),
        Sold("ammonia", "Ammonia", "Аммиак", "Аммиак", "chemistry", 2, 430, "2814"),
        Sold("methanol", "Methanol", "Метанол", "Метанол", "chemistry", 2, 340, "2905"),
        Sold("soda-ash", "Soda ash", "Кальцийленген сода", "Кальцинированная сода", "chemistry", 2, 270, "2836"),
        Ore("grain", "Grain", "Астық", "Зерно", "food", 220, "1001"),
        Sold("starch", "Starch and syrup", "Крахмал мен шәрбат", "Крахмал и сиропы", "food", 3, 620, "1108", true),
        Ore("sugar-beet", "Sugar beet", "Қант қызылшасы", "Сахарная свёкла", "food", 50, "1212"),
        Sold("sugar", "Sugar", "Қант", "Сахар", "food", 3, 600, "1701", true),
        Sold("radiator", "Aluminium radiators", "Алюминий радиаторлар", "Алюминиевые радиаторы", "aluminium", 4, 5800, "7616", true),
        Bulky("tile", "Ceramic tiles", "Керамика тақталары", "Керамическая плитка", "building", 3, 260, "6907"),
    ];

    private static Good Ore(string id, string en, string kk, string ru, string family, double price, string hs) =>
        new(id, new LocalisedText(en, kk, ru), family, 0, price, TradeDirection.None, hs);

    // Too heavy for its price to be sold abroad; what is missing is imported.
    private static Good Bulky(string id, string en, string kk, string ru, string family, int stage, double price, string hs) =>
        new(id, new LocalisedText(en, kk, ru), family, stage, price, TradeDirection.Import, hs, true);

    private static Good Sold(
        string id, string en, string kk, string ru, string family, int stage, double price, string hs, bool home = false) =>
        new(id, new LocalisedText(en, kk, ru), family, stage, price, TradeDirection.Both, hs, home);
}
