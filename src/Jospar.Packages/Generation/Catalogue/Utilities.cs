using Jospar.Domain;

namespace Jospar.Packages.Generation.Catalogue;

/// <summary>What zones provide besides ground for goods: electricity, gas, water and land, and the residue of recipes.</summary>
internal static class Utilities
{
    /// <summary>Electricity, GWh.</summary>
    public const string Electricity = "electricity";

    /// <summary>Natural gas, million m³.</summary>
    public const string Gas = "gas";

    /// <summary>Water, million m³.</summary>
    public const string Water = "water";

    /// <summary>Land, ha.</summary>
    public const string Land = "land";

    /// <summary>Slag, tailings and flue gas, kt: what keeps the mass of a recipe whole.</summary>
    public const string Residue = "residue";

    /// <summary>The carrier of goods.</summary>
    public const string Freight = "freight";

    /// <summary>How many commodities these are.</summary>
    public const int Count = 5;

    /// <summary>Tonnes in a million m³ of natural gas.</summary>
    public const double GasMass = 750;

    /// <summary>Industrial tariff of electricity, billion tenge a GWh (20 tenge a kWh; an assumption).</summary>
    public const double ElectricityPrice = 0.020;

    /// <summary>Industrial tariff of gas, billion tenge a million m³ (35 tenge a m³; an assumption).</summary>
    public const double GasPrice = 0.035;

    /// <summary>Industrial tariff of water, billion tenge a million m³ (120 tenge a m³; an assumption).</summary>
    public const double WaterPrice = 0.12;

    /// <summary>What a carrier is called in the names of its links.</summary>
    public static LocalisedText NameOf(string carrier) => carrier switch
    {
        Electricity => new("electricity", "электр энергиясы", "электроэнергия"),
        Gas => new("gas", "газ", "газ"),
        Water => new("water", "су", "вода"),
        _ => new("freight", "жүк", "грузы"),
    };
}
