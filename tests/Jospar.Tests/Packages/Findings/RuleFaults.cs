using static Jospar.Tests.Packages.Findings.Edits;

namespace Jospar.Tests.Packages.Findings;

/// <summary>Faults that no cell shows alone.</summary>
internal static class RuleFaults
{
    public static IEnumerable<Fault> All => [.. Places, .. Commodities, .. Projects, .. Money, .. Policy, .. Balances];

    private static IEnumerable<Fault> Places =>
    [
        new("boundaries-unreadable", "boundaries.geojson", 2, null, Set("boundaries.geojson", "{\n\"type\": Polygon}")),
        new("boundaries-unreadable", "boundaries.geojson", null, null, Set("boundaries.geojson", """{"type": "FeatureCollection", "features": []}""")),
        new("boundaries-outside", "boundaries.geojson", null, null, Set("boundaries.geojson", """{"type": "Polygon", "coordinates": [[[67, 48], [7458000, 48], [67, 49], [67, 48]]]}""")),
        new("boundaries-place", "boundaries.geojson", null, "properties.place", Set(
            "boundaries.geojson",
            """{"type": "Feature", "properties": {"place": "KZ-56"}, "geometry": {"type": "Polygon", "coordinates": [[[67, 48], [68, 48], [67, 49], [67, 48]]]}}""")),
        new("place-cycle", "places.csv", 4, "parent", Both(
            Replace("places.csv", "KZ-10,region,KZ,", "KZ-10,region,city-a,"))),
        new("place-parent", "places.csv", 5, "parent", Replace("places.csv", "zone-a,zone,KZ-55", "zone-a,zone,")),
        new("place-parent", "places.csv", 4, "parent", Replace("places.csv", "KZ-10,region,KZ,", "KZ-10,region,KZ-55,")),
        new("place-point", "places.csv", 3, "longitude", Replace("places.csv", "52.3,76.9", "52.3,")),
        new("place-point", "places.csv", 3, "latitude", Replace("places.csv", "52.3,76.9", "76.9,52.3")),
        new("world-duplicate", "places.csv", 8, "kind", Append("places.csv", "moon,world,,Another market,,,,,")),
        new("world-missing", "places.csv", null, "kind", Both(
            Replace("places.csv", "world,world,,The world market,,,,,\n", ""),
            Replace("links.csv", "border,Border crossing,KZ-10,world", "border,Border crossing,KZ-10,KZ-55"))),
        new("world-inhabited", "facilities.csv", 3, "place", Replace("facilities.csv", "Owner,KZ-10", "Owner,world")),
        new("link-loop", "links.csv", 7, "to", Both(
            Append("links.csv", "spare,Spare,KZ-10,world,freight,,yes,30,"),
            Replace("links.csv", "border,Border crossing,KZ-10,world", "border,Border crossing,KZ-10,KZ-10"))),
        new("carrier-unused", "links.csv", 8, "carrier", Append("links.csv", "pipe,Pipe,KZ-10,KZ-55,gas,10,yes,1,")),
        new("link-loses-all", "links.csv", 8, "loss", Append("links.csv", "line-4,Line 4,KZ-55,KZ-10,electricity,10,yes,0,1")),
        new("expansion-pointless", "expansions.csv", 3, "link", Append("expansions.csv", "P002,border,5")),
    ];

    private static IEnumerable<Fault> Commodities =>
    [
        new("unit-mass", "commodities.csv", 4, "mass", Replace("commodities.csv", "cable,Cable,kt,aluminium,3,freight,export,1,1000", "cable,Cable,kt,aluminium,3,freight,export,1,1001")),
        new("unit-spelling", "commodities.csv", 5, "unit", Replace("commodities.csv", "Slag,kt", "Slag,KT")),
        new("unit-load", "commodities.csv", 4, "load", Replace("commodities.csv", "freight,export,1,", "freight,export,1000,")),
        new("unit-activity", "processes.csv", 3, "activity_unit", Replace("processes.csv", "kt of cable", "t of cable")),
        new("price-missing", "commodities.csv", 4, "trade", Replace("prices.csv", "cable,2025,,1500,\n", "")),
        new("price-arbitrage", "prices.csv", 3, "export_price", Replace("prices.csv", "1150,1050", "1150,1200")),
        new("price-unlikely", "prices.csv", 3, "import_price", Replace("prices.csv", "metal,2027,1150", "metal,2027,1150000")),
        new("price-unlikely", "prices.csv", 3, "export_price", Replace("prices.csv", "metal,2027,1150,1050", "metal,2027,1150,1.05")),
        new("recipe-unlikely", "recipes.csv", 8, "per_activity", Replace("recipes.csv", "cabling,power,-1", "cabling,power,-10000")),
        new("trade-without-way", "commodities.csv", 6, "trade", Both(
            Replace("commodities.csv", "electricity,none", "electricity,export"),
            Replace("prices.csv", "power,2025,,,10", "power,2025,,9,10"))),
        new("trade-without-way", "commodities.csv", 3, "trade", Replace("links.csv", "world,freight,,yes,20", "world,freight,,no,20")),
        new("price-unused", "commodities.csv", 4, "trade", Replace("commodities.csv", "cable,Cable,kt,aluminium,3,freight,export", "cable,Cable,kt,aluminium,3,freight,")),
        new("price-unused", "commodities.csv", 4, "trade", Replace("prices.csv", "cable,2025,,1500,", "cable,2025,1600,1500,")),
        new("recipe-makes-nothing", "processes.csv", 4, "id", Append("processes.csv", "melting,Melting,kt,0").And(Append("recipes.csv", "melting,metal,-1,\nmelting,slag,,1"))),
        new("recipe-makes-stock", "recipes.csv", 9, "per_activity", Replace("recipes.csv", "cabling,land,,0.5", "cabling,land,0.5,")),
        new("recipe-missing", "processes.csv", 4, "id", Append("processes.csv", "idling,Idling,kt,0")),
        new("recipe-idle-row", "recipes.csv", 10, "per_activity", Append("recipes.csv", "smelting,land,0,")),
        new("recipe-from-nothing", "recipes.csv", 2, "per_activity", Replace("recipes.csv", "smelting,ore,-2,\n", "")),
        new("recipe-gains-mass", "recipes.csv", 2, "per_activity", Replace("recipes.csv", "smelting,ore,-2", "smelting,ore,-1.5")),
        new("recipe-loses-mass", "recipes.csv", 6, "per_activity", Replace("recipes.csv", "cabling,metal,-1.02", "cabling,metal,-1.5")),
        new("commodity-unreachable", "commodities.csv", 2, "id", Replace("resources.csv", "KZ-55,ore,2025,300,5\n", "")),
        new("commodity-unsupplied", "commodities.csv", 2, "id", Replace("resources.csv", "KZ-55,ore,2025,300,5\n", "KZ-55,ore,2020,300,5\nKZ-55,ore,2024,0,5\n")),
        new("years-reversed", "facilities.csv", 3, "until_year", Replace("facilities.csv", "5,2010,2027", "5,2028,2027")),
        new("year-unused", "facilities.csv", 3, "until_year", Replace("facilities.csv", "5,2010,2027", "5,2010,2020")),
        new("first-row-late", "resources.csv", 2, "year", Replace("resources.csv", "KZ-55,ore,2025", "KZ-55,ore,2027")),
        new("first-row-late", "demands.csv", 2, "year", Replace("demands.csv", "city-a,power,2025", "city-a,power,2026")),
        new("year-unused", "prices.csv", 3, "year", Replace("prices.csv", "metal,2027", "metal,2035")),
    ];

    private static IEnumerable<Fault> Projects =>
    [
        new("project-without-site", "projects.csv", 5, "id", Replace("sites.csv", "P004,zone-a,\n", "")),
        new("cost-unlikely", "projects.csv", 5, "capital_cost", Replace("projects.csv", "cabling,30,6000", "cabling,30,6000000")),
        new("cost-unlikely", "projects.csv", 5, "capacity", Replace("projects.csv", "cabling,30,6000", "cabling,0.03,6000")),
        new("cost-unlikely", "projects.csv", 6, "capital_cost", Both(
            Append("projects.csv", "P005,Second substation,State,infrastructure,energy,,,50000000,1,,,10,50,,yes,grid,,,,"),
            Append("sites.csv", "P005,KZ-55,"))),
        new("cost-unlikely", "sites.csv", 7, "cost_factor", Replace("sites.csv", "P004,zone-a,", "P004,zone-a,30")),
        new("project-without-capacity", "projects.csv", 5, "capacity", Replace("projects.csv", "cabling,30,6000", "cabling,,6000")),
        new("project-without-capacity", "projects.csv", 5, "ramp", Replace("projects.csv", "0.5;0.8;1,no", "0;0,no")),
        new("project-without-process", "projects.csv", 3, "process", Replace("projects.csv", "infrastructure,energy,,,800", "infrastructure,energy,,40,800")),
        new("project-window", "projects.csv", 5, "last_start", Replace("projects.csv", "2025,2026,120", "2026,2025,120")),
        new("project-never-runs", "projects.csv", 5, "first_start", Replace("projects.csv", "6000,2,2025,2026", "6000,2,2028,2028")),
        new("year-unused", "projects.csv", 5, "first_start", Replace("projects.csv", "6000,2,2025,2026", "6000,2,2020,2026")),
        new("year-unused", "projects.csv", 5, "last_start", Replace("projects.csv", "6000,2,2025,2026", "6000,2,2025,2036")),
        new("year-outside", "projects.csv", 4, "committed_year", Replace("projects.csv", "2025,KZ-10,building", "2031,KZ-10,building")),
        new("commitment-incomplete", "projects.csv", 4, "committed_site", Replace("projects.csv", "2025,KZ-10,building", "2025,,building")),
        new("commitment-incomplete", "projects.csv", 4, "committed_year", Replace("projects.csv", "2025,KZ-10,building", ",KZ-10,building")),
        new("commitment-site", "projects.csv", 4, "committed_site", Replace("projects.csv", "2025,KZ-10,building", "2025,KZ-55,building")),
        new("commitment-window", "projects.csv", 4, "committed_year", Replace("projects.csv", "2000,1,,,60", "2000,1,2026,2027,60")),
        new("commitment-clash", "relations.csv", 4, "relation", Both(
            Replace("projects.csv", "0.5;0.8;1,no,deep,,,,", "0.5;0.8;1,no,deep,2025,,,"),
            Append("relations.csv", "P003,excludes,P004"))),
        new("relation-self", "relations.csv", 4, "other", Append("relations.csv", "P004,requires,P004")),
        new("relation-contradiction", "relations.csv", 4, "relation", Append("relations.csv", "P002,excludes,P001")),
        new("requires-cycle", "relations.csv", 2, "other", Append("relations.csv", "P002,requires,P001")),
        new("sector-unknown", "projects.csv", 3, "sector", Replace("projects.csv", "State,infrastructure", "State,infrastucture")),
        new("site-too-small", "sites.csv", 7, "place", Replace("stocks.csv", "land,40", "land,14")),
        new("stock-without-site", "stocks.csv", 2, "place", Replace("stocks.csv", "zone-a,land,40", "KZ-55,land,40")),
        new("number-range", "sites.csv", 6, "cost_factor", Replace("sites.csv", "P003,zone-a,1.05", "P003,zone-a,0")),
        new("name-nearby", "projects.csv", 5, "tags", Replace("projects.csv", "1,no,deep,,,,", "1,no,Deep,,,,")),
        new("name-nearby", "commodities.csv", 4, "family", Replace("commodities.csv", "cable,Cable,kt,aluminium", "cable,Cable,kt,alumimium")),
        new("tag-comma", "projects.csv", 2, "tags", Replace("projects.csv", ",no,deep;export,", ",no,\"deep;export,new\",")),
        new("relation-unlaunchable", "relations.csv", 4, "other", Append("relations.csv", "P004,requires,P003\nP003,requires,P001").And(Set("projects.csv", BasePackage.Files["projects.csv"].Replace(",2025,KZ-10,building", ",,,building", StringComparison.Ordinal)))),
        new("relation-unlaunchable", "relations.csv", 2, "other", Replace("projects.csv", "energy,,,800,2,,,10", "energy,,,800,2,2027,,10").And(Replace("projects.csv", "5000,1,2025,2027", "5000,1,2025,2026"))),
        new("commitment-never-runs", "projects.csv", 4, "committed_year", Replace("projects.csv", "2025,KZ-10,building", "2029,KZ-10,building")),
        new("commitment-long-ago", "projects.csv", 4, "committed_year", Replace("projects.csv", "2025,KZ-10,building", "1925,KZ-10,building")),
        new("project-closed-site", "sites.csv", 8, "place", Both(
            Append("sites.csv", "P004,city-a,1"),
            Append("links.csv", "rail-3,Railway 3,KZ-10,city-a,freight,10,no,1,"))),
        new("project-idle-site", "sites.csv", 8, "place", Append("sites.csv", "P004,KZ,1")),
    ];

    private static IEnumerable<Fault> Money =>
    [
        new("financing-share", "financing.csv", 2, "share", Replace("financing.csv", "P001,idf,0.5", "P001,idf,0.8")),
        new("financing-over-cost", "financing.csv", 5, "share", Append("financing.csv", "P001,budget,0.6")),
        new("financing-ticket", "financing.csv", 2, "share", Replace("financing.csv", "P001,idf,0.5", "P001,idf,0.01")),
        new("financing-sector", "financing.csv", 5, "fund", Append("financing.csv", "P002,idf,0.3").And(Replace("financing.csv", "P002,budget,1", "P002,budget,0.5"))),
        new("fund-overdrawn", "funds.csv", 2, "id", Replace("funds.csv", "80,10000,1000,metals", "80,10000,,metals").And(Replace("fund_inflows.csv", "idf,2025,1000", "idf,2025,900"))),
        new("fund-tickets-reversed", "funds.csv", 2, "min_ticket", Replace("funds.csv", "80,10000", "10000,80").And(Set("financing.csv", "project,fund,share\nP002,budget,1\n"))),
        new("year-outside", "fund_inflows.csv", 4, "year", Replace("fund_inflows.csv", "budget,2025", "budget,2030")),
    ];

    private static IEnumerable<Fault> Policy =>
    [
        new("obligation-burden", "obligations.csv", 2, "burden_cap", Replace("obligations.csv", "0.05,0.02", "0.05,0.01")),
        new("discount-menu-burden", "discount_menu.csv", 3, "discount", Set("discount_menu.csv", "commodity,discount\nmetal,0.2\nmetal,0.1\n")),
        new("discount-menu-without-obligation", "discount_menu.csv", 3, "commodity", Set("discount_menu.csv", "commodity,discount\nmetal,0.05\ncable,0.1\n")),
        new("discount-menu-unused", "discount_menu.csv", 2, "commodity", Both(
            Set("discount_menu.csv", "commodity,discount\nmetal,0.05\nmetal,0.1\n"), Replace("obligations.csv", "0.3,0.05", "0,0.05"))),
        new("obligation-over-nothing", "obligations.csv", 2, "commodity", Replace("obligations.csv", "metal,2025", "slag,2025")),
        new("key-duplicate", "discount_menu.csv", 3, "commodity", Set("discount_menu.csv", "commodity,discount\nmetal,0.05\nmetal,0.050\n")),
        new("share-percent", "discount_menu.csv", 2, "discount", Set("discount_menu.csv", "commodity,discount\nmetal,5\n")),
        new("number-negative", "discount_menu.csv", 2, "discount", Set("discount_menu.csv", "commodity,discount\nmetal,-0.05\n")),
        new("input-output-sum", "input_output.csv", 4, "coefficient", Replace("input_output.csv", "cables,metals,0.4", "cables,metals,0.75")),
        new("input-output-sum", "sectors.csv", 3, "household_income", Both(
            Replace("input_output.csv", "cables,metals,0.4\n", ""), Replace("sectors.csv", "0.03,0.25,", "0.03,1,"))),
        new("input-output-jobs", "sectors.csv", 3, "jobs_per_output", Replace("sectors.csv", "0.9,0.03,", "0.9,,")),
        new("input-output-multiplier", "sectors.csv", 3, "jobs_per_output", Replace("sectors.csv", "0.9,0.03,", "0.9,0.0001,")),
        new("household-spending-sum", "sectors.csv", 3, "household_spending", Replace("sectors.csv", "0.25,0.2", "0.25,0.95")),
        new("obligation-overlap", "obligations.csv", 3, "from_year", Append("obligations.csv", "metal,2027,,0.4,0,")),
        new("years-reversed", "obligations.csv", 2, "until_year", Replace("obligations.csv", "2025,,0.3", "2026,2025,0.3")),
        new("filter-unknown", "targets.csv", 3, "tag", Replace("targets.csv", "KZ,,deep,min", "KZ,,deeep,min")),
        new("filter-unknown", "limits.csv", 2, "family", Replace("limits.csv", "construction_jobs,,,", "construction_jobs,,aluminum,")),
        new("filter-unused", "targets.csv", 5, "sector", Replace("targets.csv", "unserved_demand,power,,,city-a,,,", "unserved_demand,power,,,city-a,metals,,")),
        new("filter-unused", "targets.csv", 5, "tag", Replace("targets.csv", "unserved_demand,power,,,city-a,,,", "unserved_demand,power,,,city-a,,deep,")),
        new("limit-bounds-nothing", "limits.csv", 4, "measure", Append("limits.csv", "L3,Grids in cables,investment,,,,KZ-55,cables,grid,,,max,,year,10")),
        new("target-asks-nothing", "targets.csv", 2, "factor", Replace("targets.csv", ",,5.1,2024,4,2,S1", ",,5.1,2024,0,2,S1")),
        new("targets-missing", "targets.csv", null, null, Remove("targets.csv")),
        new("target-over-nothing", "targets.csv", 2, "measure", Replace("targets.csv", "use,metal,,,,", "use,metal,,,city-a,")),
        new("target-over-nothing", "targets.csv", 6, "measure", Append("targets.csv", "T5,Exports of a region without a border,exports,cable,,,KZ-55,,,min,2029,year,10,,,,1,")),
        new("target-without-level", "targets.csv", 2, "level", Replace("targets.csv", ",,5.1,2024,4,2,S1", ",,5.1,2024,,2,S1")),
        new("target-scale", "targets.csv", 5, "level", Replace("targets.csv", "year,0,210", "year,0,")),
        new("target-level-twice", "targets.csv", 2, "level", Replace("targets.csv", "year,,5.1,2024,4", "year,21,5.1,2024,4")),
        new("number-range", "targets.csv", 4, "weight", Replace("targets.csv", "cumulative,7000,,,,1,", "cumulative,7000,,,,1e10,")),
        new("number-range", "targets.csv", 4, "level", Replace("targets.csv", "cumulative,7000,,,,1,", "cumulative,0.0001,,,,1e9,")),
        new("target-weightless", "targets.csv", 4, "weight", Replace("targets.csv", "cumulative,7000,,,,1,", "cumulative,7000,,,,0,")),
        new("cumulative-running", "targets.csv", 3, "span", Replace("targets.csv", "2029,year,150", "2029,cumulative,150")),
        new("year-outside", "targets.csv", 2, "year", Replace("targets.csv", "min,2029,year,,5.1", "min,2030,year,,5.1")),
        new("year-outside", "limits.csv", 2, "year", Replace("limits.csv", "max,,year,5000", "max,2030,year,5000")),
        new("limit-over-nothing", "limits.csv", 4, "measure", Append("limits.csv", "L3,Work for builders,construction_jobs,,,,city-a,,,,,min,2026,year,10")),
        new("limit-impossible", "limits.csv", 4, "level", Append("limits.csv", "L3,Work for builders,construction_jobs,,,,KZ-55,,,,,min,2026,year,6000")),
        new("uncertainty-parameters", "uncertainties.csv", 2, "deviation", Replace("uncertainties.csv", "lognormal,0,0.2", "lognormal,0,")),
        new("uncertainty-parameters", "uncertainties.csv", 3, "mode", Replace("uncertainties.csv", "-0.1,0,0.4", "-0.1,0.5,0.4")),
        new("uncertainty-parameters", "uncertainties.csv", 3, "mean", Replace("uncertainties.csv", "triangular,,,-0.1", "triangular,0.5,,-0.1")),
        new("uncertainty-parameters", "uncertainties.csv", 3, "deviation", Replace("uncertainties.csv", "triangular,,,-0.1", "triangular,,0.3,-0.1")),
        new("uncertainty-parameters", "uncertainties.csv", 4, "probabilities", Replace("uncertainties.csv", "1;2,0.2;0.1", "1;2,0.9;0.2")),
        new("uncertainty-parameters", "uncertainties.csv", 4, "values", Replace("uncertainties.csv", "1;2,0.2;0.1", "1;1.5,0.2;0.1")),
        new("uncertainty-parameters", "uncertainties.csv", 5, "distribution", Replace("uncertainties.csv", "1,0.05", "0.5,0.05")),
        new("uncertainty-parameters", "uncertainties.csv", 6, "low", Replace("uncertainties.csv", "-0.3,,0", "-1.3,,0")),
        new("uncertainty-parameters", "uncertainties.csv", 8, "high", Replace("uncertainties.csv", "-0.2,,0", "-0.2,,0.1")),
        new("uncertainty-parameters", "uncertainties.csv", 2, "until_year", Replace("uncertainties.csv", "2026,2028", "2028,2026")),
        new("uncertainty-parameters", "uncertainties.csv", 2, "correlation", Replace("uncertainties.csv", "market,0.6", "market,0")),
        new("uncertainty-parameters", "uncertainties.csv", 2, "deviation", Replace("uncertainties.csv", "lognormal,0,0.2", "lognormal,0,20")),
        new("year-unused", "uncertainties.csv", 2, "from_year", Replace("uncertainties.csv", "2026,2028", "2031,2032")),
        new("year-unused", "uncertainties.csv", 2, "until_year", Replace("uncertainties.csv", "2026,2028", "2020,2022")),
        new("share-percent", "uncertainties.csv", 2, "persistence", Replace("uncertainties.csv", "market,0.6,0.5", "market,0.6,50")),
        new("number-range", "uncertainties.csv", 2, "persistence", Replace("uncertainties.csv", "market,0.6,0.5", "market,0.6,2024")),
        new("number-negative", "uncertainties.csv", 2, "persistence", Replace("uncertainties.csv", "market,0.6,0.5", "market,0.6,-0.6")),
        new("number-invalid", "uncertainties.csv", 2, "persistence", Replace("uncertainties.csv", "market,0.6,0.5", "market,0.6,NaN")),
        new("uncertainty-selector", "uncertainties.csv", 2, "fund", Replace("uncertainties.csv", "alu*,,,,,,,family", "alu*,,,,,,idf,family")),
        new("uncertainty-over-nothing", "uncertainties.csv", 5, "project", Replace("uncertainties.csv", "drop_out,,,P001", "drop_out,,,P007")),
        new("uncertainty-over-nothing", "uncertainties.csv", 2, "family", Replace("uncertainties.csv", "price,,alu*", "price,,aluminum")),
        new("indirect-half", "sectors.csv", 2, "indirect_high", Replace("sectors.csv", "0.5,1.2", "0.5,")),
        new("indirect-half", "sectors.csv", 3, "indirect_low", Replace("sectors.csv", "0.4,0.9", ",0.9")),
        new("indirect-reversed", "sectors.csv", 2, "indirect_low", Replace("sectors.csv", "0.5,1.2", "1.5,1.2")),
        new("sector-unknown", "funds.csv", 2, "sectors", Replace("funds.csv", "metals;cables", "metals;Cables")),
        new("sector-unknown", "funds.csv", 2, "sectors", Replace("funds.csv", "metals;cables", "metal;cables")),
        new("sector-unknown", "funds.csv", 2, "sectors", Replace("funds.csv", "metals;cables", "metals;wires")),
    ];

    private static IEnumerable<Fault> Balances =>
    [
        new("demand-unserved", "demands.csv", 2, "amount", Replace("demands.csv", "2028,210", "2028,5000").And(Replace("links.csv", ",500,yes", ",,yes")).And(Replace("links.csv", ",300,no", ",,no"))),
        new("amount-unlikely", "demands.csv", 3, "amount", Replace("demands.csv", "2025,200,100", "2025,0.2,100")),
        new("amount-unlikely", "demands.csv", 3, "lost_load", Replace("demands.csv", "2028,210,100", "2028,210,100000")),
        new("amount-unlikely", "resources.csv", 4, "available", Replace("resources.csv", "2027,3200", "2027,3200000")),
        new("amount-unlikely", "resources.csv", 4, "cost", Replace("resources.csv", "2027,3200,2", "2027,3200,2000")),
        new("demand-cut-off", "demands.csv", 2, "place", Replace("links.csv", "line-2,Line 2,KZ-10,city-a,", "line-2,Line 2,city-a,KZ-10,").And(Set("demands.csv", "place,commodity,year,amount,lost_load\ncity-a,power,2025,200,100\n"))),
        new("link-choke", "demands.csv", 2, "amount", Replace("links.csv", "electricity,300,no", "electricity,205,no")),
    ];

    private static Action<Dictionary<string, string>> And(this Action<Dictionary<string, string>> first, Action<Dictionary<string, string>> second) => first + second;
}
