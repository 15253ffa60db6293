using Jospar.Domain;
using Jospar.Packages.Building;
using Jospar.Packages.Format;
using Jospar.Packages.Reading;

namespace Jospar.Packages.Writing;

/// <summary>Turns a programme into the tables of a package; reading them again gives an equal programme.</summary>
public static class ProgrammeWriter
{
    /// <summary>The package of a programme, its tables in the programme's order.</summary>
    public static Package ToPackage(Programme programme)
    {
        var terms = new TableRows(PackageFormat.Current.Terms);
        AddTerms(terms, programme.Terms);
        var tables = PackageFormat.Current.Tables.ToDictionary(table => table.Name, table => new TableRows(table));
        PlaceTables.Write(programme, tables);
        UnitTables.Write(programme, tables);
        ProjectTables.Write(programme, tables);
        PolicyTables.Write(programme, tables);
        return new Package(terms.ToTable().Rows[0], tables.Values.Select(rows => rows.ToTable()));
    }

    private static void AddTerms(TableRows rows, ProgrammeTerms terms) => rows.Add(
        ("format", PackageFormat.Version),
        ("id", terms.Id),
        ("name.", terms.Name),
        ("years.first", terms.FirstYear),
        ("years.last", terms.LastYear),
        ("currency", terms.Currency),
        ("money", terms.MoneyUnit),
        ("price_year", terms.PriceYear),
        ("discount_rate", terms.DiscountRate),
        ("sponsor_discount_rate", terms.SponsorDiscountRate),
        ("tail_years", terms.TailYears),
        ("goals", terms.Goals.Select(goal => goal == Goal.Value ? "value" : "shortfall")),
        ("tolerance.shortfall", terms.ShortfallTolerance),
        ("tolerance.value", terms.ValueTolerance),
        ("synthetic", terms.Synthetic));
}
