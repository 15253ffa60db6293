using System.Collections.Immutable;

namespace Jospar.Tests.Packages;

/// <summary>A small programme that uses every table and has no fault; tests put one fault into it.</summary>
internal static class BasePackage
{
    /// <summary>The files by name.</summary>
    public static ImmutableSortedDictionary<string, string> Files { get; } = new Dictionary<string, string>
    {
        ["programme.yaml"] = """
            format: 1
            id: base
            name:
              en: A small programme
              kk: Шағын бағдарлама
              ru: Малая программа
            years:
              first: 2025
              last: 2029
            currency: KZT
            money: million
            price_year: 2024
            discount_rate: 0.07
            sponsor_discount_rate: 0.12
            tail_years: 10
            goals: [shortfall, value]
            tolerance:
              shortfall: 0.0001
              value: 0.001
            synthetic: yes

            """,
        ["places.csv"] = """
            id,kind,parent,name_en,name_kk,name_ru,latitude,longitude,source
            KZ,country,,Kazakhstan,Қазақстан,Казахстан,48,67,
            KZ-55,region,KZ,Pavlodar Region,Павлодар облысы,Павлодарская область,52.3,76.9,iso
            KZ-10,region,KZ,Abai Region,Абай облысы,область Абай,50.4,80.2,iso
            zone-a,zone,KZ-55,Zone A,,,52.2,77,
            city-a,city,KZ-10,City A,,,50.3,80.1,
            world,world,,The world market,,,,,

            """,
        ["stocks.csv"] = """
            place,commodity,available
            zone-a,land,40

            """,
        ["commodities.csv"] = """
            id,name_en,unit,family,stage,carrier,trade,load,mass,discard,hs
            ore,Ore,kt,aluminium,0,freight,none,1,1000,no,2606
            metal,Metal,kt,aluminium,2,freight,both,1,1000,no,7601
            cable,Cable,kt,aluminium,3,freight,export,1,1000,no,8544
            slag,Slag,kt,other,1,freight,none,1,1000,yes,
            power,Electricity,GWh,energy,0,electricity,none,1,,no,2716
            land,Land,ha,land,0,,none,1,,no,

            """,
        ["prices.csv"] = """
            commodity,year,import_price,export_price,domestic_price
            metal,2025,1100,1000,
            metal,2027,1150,1050,
            cable,2025,,1500,
            power,2025,,,10

            """,
        ["processes.csv"] = """
            id,name_en,activity_unit,running_cost
            smelting,Smelting,kt of metal,100
            cabling,Cable making,kt of cable,50

            """,
        ["recipes.csv"] = """
            process,commodity,per_activity,per_capacity
            smelting,metal,1,
            smelting,slag,0.9,
            smelting,ore,-2,
            smelting,power,-14,
            cabling,cable,1,
            cabling,metal,-1.02,
            cabling,power,-1,
            cabling,land,,0.5

            """,
        ["facilities.csv"] = """
            id,name_en,owner,place,process,capacity,from_year,until_year,jobs
            smelter,Smelter,Owner,KZ-55,smelting,100,,,3000
            old-mill,Old mill,Owner,KZ-10,cabling,5,2010,2027,80

            """,
        ["resources.csv"] = """
            place,commodity,year,available,cost
            KZ-55,ore,2025,300,5
            KZ-55,power,2025,3000,2
            KZ-55,power,2027,3200,2

            """,
        ["demands.csv"] = """
            place,commodity,year,amount,lost_load
            city-a,power,2025,200,100
            city-a,power,2028,210,100

            """,
        ["links.csv"] = """
            id,name_en,from,to,carrier,capacity,both_ways,cost,loss
            line-1,Line 1,KZ-55,KZ-10,electricity,500,yes,0,0.03
            line-2,Line 2,KZ-10,city-a,electricity,300,no,0,0.01
            line-3,Line 3,KZ-55,zone-a,electricity,50,yes,0,0
            rail-1,Railway 1,KZ-55,zone-a,freight,200,yes,1,
            rail-2,Railway 2,KZ-55,KZ-10,freight,200,yes,2,
            border,Border crossing,KZ-10,world,freight,,yes,20,

            """,
        ["projects.csv"] = """
            id,name_en,sponsor,sector,family,process,capacity,capital_cost,build_years,first_start,last_start,jobs,construction_jobs,ramp,public,tags,committed_year,committed_site,status,assumption
            P001,Cable plant,Sponsor A,cables,aluminium,cabling,20,5000,1,2025,2027,100,200,0.6;1,no,deep;export,,,planned,
            P002,Substation,State,infrastructure,energy,,,800,2,,,10,50,,yes,grid,,,,The cost is that of a similar one.
            P003,Second cable plant,Sponsor B,cables,aluminium,cabling,10,2000,1,,,60,100,,no,deep,2025,KZ-10,building,
            P004,Third cable plant,Sponsor A,cables,aluminium,cabling,30,6000,2,2025,2026,120,220,0.5;0.8;1,no,deep,,,,

            """,
        ["sites.csv"] = """
            project,place,cost_factor
            P001,zone-a,1
            P001,KZ-10,1.1
            P002,KZ-55,1
            P003,KZ-10,
            P003,zone-a,1.05
            P004,zone-a,

            """,
        ["expansions.csv"] = """
            project,link,added_capacity
            P002,line-3,100

            """,
        ["relations.csv"] = """
            project,relation,other
            P001,requires,P002
            P001,excludes,P004

            """,
        ["funds.csv"] = """
            id,name_en,kind,rate,grace_years,tenor_years,max_share,min_ticket,max_ticket,opening_balance,sectors
            idf,Development fund,loan,0.03,1,5,0.7,80,10000,1000,metals;cables
            budget,Budget,grant,,,,1,,,,

            """,
        ["fund_inflows.csv"] = """
            fund,year,inflow
            idf,2025,1000
            idf,2026,1000
            budget,2025,900

            """,
        ["financing.csv"] = """
            project,fund,share
            P001,idf,0.5
            P002,budget,1
            P003,idf,0.5

            """,
        ["obligations.csv"] = """
            commodity,from_year,until_year,share,discount,burden_cap
            metal,2025,,0.3,0.05,0.02

            """,
        ["targets.csv"] = """
            id,name_en,measure,commodity,family,stage,place,sector,tag,bound,year,span,level,baseline,baseline_year,factor,weight,statement
            T1,Aluminium processed ×4,use,metal,,,,,,min,2029,year,,5.1,2024,4,2,S1
            T2,Jobs,direct_jobs,,,,KZ,,deep,min,2029,year,150,,,,1,S1
            T3,Investment,investment,,,,,cables,,min,2028,cumulative,7000,,,,1,
            T4,City's shortage,unserved_demand,power,,,city-a,,,max,2029,year,0,210,,,1,

            """,
        ["limits.csv"] = """
            id,name_en,measure,commodity,family,stage,place,sector,tag,sponsor,fund,bound,year,span,level
            L1,Builders,construction_jobs,,,,KZ-55,,,,,max,,year,5000
            L2,One sponsor,fund_exposure,,,,,,,*,idf,max,,year,4000

            """,
        ["uncertainties.csv"] = """
            id,name_en,kind,commodity,family,project,facility,sector,tag,place,fund,per,distribution,mean,deviation,low,mode,high,values,probabilities,group,correlation,persistence,from_year,until_year
            prices,Metal prices,price,,alu*,,,,,,,family,lognormal,0,0.2,,,,,,market,0.6,0.5,2026,2028
            costs,Building cost,capital_cost,,,P00*,,,,,,item,triangular,,,-0.1,0,0.4,,,market,-0.2,,,
            late,Late starts,delay,,,,,cables,deep,KZ,,item,discrete,,,,,,1;2,0.2;0.1,,,,,
            gone,Drop-outs,drop_out,,,P001,,,,,,item,discrete,,,,,,1,0.05,,,,,
            cuts,Budget cuts,fund_inflow,,,,,,,,id*,all,uniform,,,-0.3,,0,,,,,0.5,,
            need,The city grows,demand,power,,,,,,city-a,,item,normal,0.02,0.05,,,,,,,,1,,
            stops,Stoppages,output,cable,,,old*,,,,,item,uniform,,,-0.2,,0,,,,,,,

            """,
        ["sectors.csv"] = """
            id,name_en,indirect_low,indirect_high,jobs_per_output,household_income,household_spending
            metals,Metals,0.5,1.2,0.02,0.2,0.1
            cables,Cables,0.4,0.9,0.03,0.25,0.2
            infrastructure,Infrastructure,,,,,

            """,
        ["input_output.csv"] = """
            buyer,seller,coefficient
            metals,metals,0.1
            metals,cables,0.05
            cables,metals,0.4

            """,
        ["statements.csv"] = """
            id,date,speaker,office,paraphrase_en,url,publisher
            S1,2025-01-15,A minister,Minister of Industry,"Four times as much metal is to be worked at home, by 2029",https://example.org/news/1,Example

            """,
        ["sources.csv"] = """
            id,title,publisher,url,date,licence
            iso,ISO 3166-2:KZ,ISO,https://www.iso.org/obp/ui/#iso:code:3166:KZ,2022-11-29,

            """,
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);
}
