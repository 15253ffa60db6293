using Jospar.Packages.Checking;

namespace Jospar.Tests.Planning.Search;

public sealed class LossyLinksTests
{
    // Nothing is promised or limited, and with operations at rest every rule is kept.
    private static readonly Dictionary<string, string> Lossy = new()
    {
        ["programme.yaml"] =
            """
            format: 1
            id: lossy
            name: {en: Lossy}
            years: {first: 2025, last: 2026}
            currency: USD
            money: billion
            price_year: 2025
            discount_rate: 0
            tail_years: 5
            goals: [shortfall, value]
            tolerance: {shortfall: 0, value: 0}
            """,
        ["places.csv"] = "id,kind,name_en,parent\nworld,world,World,\ncountry,country,Country,\neast,region,East,country\nwest,region,West,country\nzone,zone,Zone,west\n",
        ["commodities.csv"] = "id,name_en,unit,family,carrier,trade\nfirst,First,kt,a,freight,export\nsecond,Second,kt,a,freight,export\npower,Power,GWh,energy,wire,import\n",
        ["prices.csv"] = "commodity,year,import_price,export_price\nfirst,2025,,2.56\nsecond,2026,,6.56\npower,2025,3.11,\n",
        ["processes.csv"] = "id,name_en,activity_unit\nmake,Make,u\n",
        ["recipes.csv"] = "process,commodity,per_activity\nmake,second,0.5\nmake,power,-1.2\n",
        ["resources.csv"] = "place,commodity,year,available\nwest,power,2025,92.9\n",
        ["projects.csv"] = "id,name_en,sector,process,capacity,capital_cost,committed_year\na,A,s,make,39.4,51.3,2024\nb,B,s,make,44.2,15.3,2024\nc,C,s,make,41.0,76.7,2024\n",
        ["sites.csv"] = "project,place\na,zone\nb,west\nc,east\n",
        ["links.csv"] =
            """
            id,name_en,carrier,capacity,both_ways,loss,from,to
            one,One,freight,15.1,,0.999,country,east
            two,Two,freight,75.8,,0.999,west,zone
            three,Three,freight,,no,0.999,west,zone
            four,Four,freight,,,0.999,zone,country
            five,Five,freight,,,0.999,east,world
            """,
    };

    [Fact]
    public void Plan_OfLinksThatLoseAlmostAll_IsNotCalledImpossible()
    {
        using var folder = new Packages.TemporaryFolder();
        var checkedPackage = PackageChecker.Check(folder.Write("lossy", Lossy));
        Assert.False(checkedPackage.HasErrors);

        var plan = PlannerRun.PlanOf(checkedPackage.Programme!);

        Assert.Equal(3, plan.Totals.Launches);
    }
}
