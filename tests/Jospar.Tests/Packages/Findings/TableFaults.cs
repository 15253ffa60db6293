using static Jospar.Tests.Packages.Findings.Edits;

namespace Jospar.Tests.Packages.Findings;

/// <summary>Faults of files, headers, rows, cells and texts.</summary>
internal static class TableFaults
{
    public static IEnumerable<Fault> All =>
    [
        new("file-missing", "sites.csv", null, null, Remove("sites.csv")),
        new("file-missing", "projects.csv", null, null, Rename("projects.csv", "project.csv")),
        new("file-missing", "programme.yaml", null, null, Rename("programme.yaml", "programme.yml")),
        new("file-unknown", "prises.csv", null, null, Both(Set("prises.csv", "a,b\n"))),
        new("file-unknown", "limits.csv.txt", null, null, Rename("limits.csv", "limits.csv.txt")),
        new("file-unknown", "stocks.xlsx", null, null, Rename("stocks.csv", "stocks.xlsx")),
        new("file-unknown", "limits", null, null, Rename("limits.csv", "limits")),
        new("file-empty", "demands.csv", null, null, Set("demands.csv", "")),
        new("file-empty", "places.csv", null, null, Set("places.csv", "\uFEFF\n\n")),
        new("yaml-invalid", "programme.yaml", 2, null, Replace("programme.yaml", "id: base", "id: base: other")),
        new("yaml-invalid", "programme.yaml", 1, null, Set("programme.yaml", "- a\n- b\n")),
        new("term-unknown", "programme.yaml", 13, "discount_rte", Replace("programme.yaml", "\ndiscount_rate", "\ndiscount_rte")),
        new("term-duplicate", "programme.yaml", 3, "id", Replace("programme.yaml", "id: base", "id: base\nid: other")),
        new("cell-missing", "programme.yaml", 1, "currency", Replace("programme.yaml", "currency: KZT\n", "")),
        new("format-unsupported", "programme.yaml", 1, "format", Replace("programme.yaml", "format: 1", "format: 2")),
        new("goals-incomplete", "programme.yaml", 16, "goals", Replace("programme.yaml", "[shortfall, value]", "[value, value]")),
        new("years-reversed", "programme.yaml", 9, "years.last", Replace("programme.yaml", "last: 2029", "last: 2024")),
        new("share-percent", "programme.yaml", 13, "discount_rate", Replace("programme.yaml", "\ndiscount_rate: 0.07", "\ndiscount_rate: 7")),

        new("separator", "projects.csv", 1, null, files => files["projects.csv"] = files["projects.csv"].Replace(';', '|').Replace(',', ';')),
        new("separator", "links.csv", 1, null, files => files["links.csv"] = files["links.csv"].Replace(',', '\t')),
        new("header-missing", "stocks.csv", 1, null, Set("stocks.csv", "zone-a,land,40\n")),
        new("column-unknown", "resources.csv", 1, "availible", Replace("resources.csv", "available", "availible")),
        new("column-unknown", "stocks.csv", 1, "colour", Set("stocks.csv", "place,commodity,available,colour\nzone-a,land,40,green\n")),
        new("column-missing", "demands.csv", 1, "lost_load", files => files["demands.csv"] = "place,commodity,year,amount\ncity-a,power,2025,200\n"),
        new("column-duplicate", "stocks.csv", 1, "place", Set("stocks.csv", "place,commodity,available,place\nzone-a,land,40,zone-a\n")),
        new("row-short", "stocks.csv", 2, null, Replace("stocks.csv", "zone-a,land,40", "zone-a,40")),
        new("row-long", "sources.csv", 2, null, Replace("sources.csv", "ISO 3166-2:KZ", "ISO 3166-2, KZ")),
        new("quote-misplaced", "sectors.csv", 2, null, Replace("sectors.csv", "metals,Metals", "metals,The \"Metals")),
        new("quote-misplaced", "sectors.csv", 4, null, Replace("sectors.csv", "infrastructure,Infrastructure,,,,,\n", "infrastructure,\"Infrastructure\" and such,,,,,\n")),
        new("table-empty", "sites.csv", null, null, Set("sites.csv", "project,place,cost_factor\n")),
        new("table-missing", "places.csv", 3, "source", Remove("sources.csv")),

        new("cell-missing", "projects.csv", 3, "capital_cost", Replace("projects.csv", ",,,800,2,", ",,,,2,")),
        new("cell-error", "links.csv", 3, "both_ways", Replace("links.csv", "300,no", "300,#N/A")),
        new("cell-error", "sites.csv", 7, "place", Replace("sites.csv", "P004,zone-a", "P004,#REF!")),
        new("list-gap", "projects.csv", 5, "ramp", Replace("projects.csv", "0.5;0.8;1,no", "0.5;;1,no")),
        new("cell-error", "prices.csv", 3, "import_price", Replace("prices.csv", "2027,1150", "2027,#REF!")),
        new("number-invalid", "links.csv", 2, "capacity", Replace("links.csv", "electricity,500", "electricity,large")),
        new("number-comma", "resources.csv", 2, "available", Replace("resources.csv", "300,5", "\"300,5\",5")),
        new("number-comma", "resources.csv", 3, "available", Replace("resources.csv", "power,2025,3000", "power,2025,3 000")),
        new("number-unit", "stocks.csv", 2, "available", Replace("stocks.csv", "40", "40 ha")),
        new("number-unit", "funds.csv", 2, "rate", Replace("funds.csv", "loan,0.03", "loan,3 %")),
        new("number-negative", "facilities.csv", 2, "capacity", Replace("facilities.csv", "smelting,100", "smelting,-100")),
        new("number-range", "places.csv", 2, "latitude", Replace("places.csv", "48,67", "98,67")),
        new("number-range", "projects.csv", 3, "capital_cost", Replace("projects.csv", ",,,800,2,", ",,,1e20,2,")),
        new("number-range", "projects.csv", 2, "ramp", Replace("projects.csv", "0.6;1,no,deep;export", "0.6;1.4,no,deep;export")),
        new("number-overflow", "commodities.csv", null, null, Both(
            Replace("commodities.csv", "slag,Slag,kt,other,1,freight,none,1,1000", "slag,Slag,heap,other,1,freight,none,1,1000000000000000"),
            Replace("recipes.csv", "slag,0.9", "slag,1000000000000000"))),
        new("share-percent", "financing.csv", 2, "share", Replace("financing.csv", "P001,idf,0.5", "P001,idf,50")),
        new("integer-invalid", "projects.csv", 2, "jobs", Replace("projects.csv", "2027,100,200", "2027,100.5,200")),
        new("year-invalid", "prices.csv", 5, "year", Replace("prices.csv", "power,2025", "power,25")),
        new("yes-no-invalid", "links.csv", 3, "both_ways", Replace("links.csv", "300,no", "300,maybe")),
        new("choice-unknown", "places.csv", 5, "kind", Replace("places.csv", "zone-a,zone", "zone-a,zonne")),
        new("date-invalid", "statements.csv", 2, "date", Replace("statements.csv", "2025-01-15", "15.01.2025")),
        new("url-invalid", "statements.csv", 2, "url", Replace("statements.csv", "https://example.org/news/1", "example")),
        new("id-malformed", "sectors.csv", 4, "id", Replace("sectors.csv", "infrastructure,Infra", "infra structure,Infra").And(Replace("projects.csv", "State,infrastructure", "State,infra structure"))),
        new("id-malformed", "processes.csv", 3, "id", Replace("processes.csv", "cabling", "cab–ling").And(Replace("recipes.csv", "cabling,", "cab-ling,")).And(Replace("facilities.csv", "cabling", "cab-ling")).And(Replace("projects.csv", "cabling", "cab-ling"))),
        new("id-case", "sectors.csv", 5, "id", Append("sectors.csv", "Metals,Metals again,,,,,")),
        new("id-duplicate", "facilities.csv", 3, "id", Replace("facilities.csv", "old-mill", "smelter")),
        new("key-duplicate", "sites.csv", 8, "project", Append("sites.csv", "P004,zone-a,1.2")),
        new("id-unknown", "sites.csv", 7, "place", Replace("sites.csv", "P004,zone-a", "P004,zome-a")),
        new("id-unknown", "facilities.csv", 2, "process", Replace("facilities.csv", "KZ-55,smelting", "KZ-55,smеlting")),
        new("text-spaces", "sectors.csv", 2, "name_en", Replace("sectors.csv", "metals,Metals", "metals, Metals")),
        new("text-too-long", "sectors.csv", 4, "note", Both(
            Replace("sectors.csv", "id,name_en,indirect_low,indirect_high", "id,name_en,indirect_low,indirect_high,note"),
            Replace("sectors.csv", "Metals,0.5,1.2", "Metals,0.5,1.2,"),
            Replace("sectors.csv", "Cables,0.4,0.9", "Cables,0.4,0.9,"),
            Replace("sectors.csv", "Infrastructure,,,,,\n", "Infrastructure,,," + new string('x', 40_000) + ",,,\n"))),
        new("text-control", "sectors.csv", 2, "name_en", Replace("sectors.csv", "metals,Metals", "metals,Me\u0001tals")),
        new("text-lost", "places.csv", 3, "name_ru", Replace("places.csv", "Павлодарская", "Павлодарска\uFFFD")),
        new("text-scrambled", "places.csv", 3, "name_kk", Replace("places.csv", "Павлодар облысы", "РџР°РІР»РѕРґР°СЂ РѕР±Р»С‹СЃС‹")),
        new("text-mixed-alphabets", "places.csv", 4, "name_kk", Replace("places.csv", "Абай облысы", "Солтүстiк облысы")),
    ];

    private static Action<Dictionary<string, string>> And(this Action<Dictionary<string, string>> first, Action<Dictionary<string, string>> second) => first + second;
}
