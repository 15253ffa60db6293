using Jospar.Domain;
using Jospar.Planning.Explanation;
using Jospar.Planning.Formulation;
using Jospar.Planning.Plans;

namespace Jospar.Cli.Printing;

/// <summary>What a programme names, in the words of its tables: names, scarce things, amounts with their units.</summary>
internal sealed class ProgrammeWords
{
    private readonly NamedThings _named;
    private readonly MoneyText _money;
    private readonly ProgrammeTerms _terms;

    /// <summary>The words of a programme.</summary>
    public ProgrammeWords(Programme programme)
    {
        _named = new NamedThings(programme);
        _money = new MoneyText(programme.Terms);
        _terms = programme.Terms;
    }

    /// <summary>The name of the thing of that kind that has this id; the id where nothing has.</summary>
    public string Of(INamedId id) => _named.Find(id)?.En ?? id.Value;

    /// <summary>The name, and the id in brackets.</summary>
    public string WithId(INamedId id) => Of(id) is var name && name != id.Value ? $"{name} ({id.Value})" : id.Value;

    /// <summary>Money.</summary>
    public string Of(Money money) => _money.Of(money);

    /// <summary>An amount with its unit; money in its own way.</summary>
    public string Amount(decimal amount, string unit) =>
        unit == _terms.MoneyName ? _money.Of(new Money(amount)) : TargetUnits.Amount(amount, unit);

    /// <summary>The same in digits in which what is <paramref name="missing"/> of it can be seen, too.</summary>
    public string Amount(decimal amount, string unit, decimal missing) => unit == _terms.MoneyName
        ? _money.Beside(new Money(amount), new Money(missing))
        : TargetUnits.Amount(amount, unit, Math.Max(Figures.Decimals(amount), Figures.Decimals(missing)));

    /// <summary>One unit in words; money is counted as in the tables.</summary>
    public static string Unit(string unit) => unit.Length == 0 ? "unit" : unit;

    /// <summary>The same where there is one of it: one job, not one jobs.</summary>
    public static string OneUnit(string unit) => unit is "projects" or "jobs" ? unit[..^1] : Unit(unit);

    /// <summary>That what something is worth in this year counts the years after the plan, too: so it is in the last one.</summary>
    public string WithTail(Year? year) => year == _terms.LastYear && _terms.TailYears > 0
        ? $" (with the {CountText.Of(_terms.TailYears, "year", "years")} after it)"
        : "";

    /// <summary>A discount that is chosen otherwise.</summary>
    public string Of(DiscountChange change) => $"discount on {Of(change.Commodity)}: {Given(change.After)} instead of {Given(change.Before)}";

    /// <summary>A discount that is chosen, or that none is.</summary>
    public static string Given(decimal? discount) => discount is { } chosen ? Figures.Given(chosen) : "none chosen";

    /// <summary>A scarce thing: what it is, and the year.</summary>
    public string Of(ScarceThing thing)
    {
        var what = (thing.Kind, ScarceSubject.PartsOf(thing.Kind, thing.Subject, Of)) switch
        {
            (ScarceKinds.OccupiedStock or ScarceKinds.Resource, [var place, var commodity]) => $"{commodity} at {place}",
            (ScarceKinds.Requirement, [var project, var other]) => $"{project} requires {other}",
            (ScarceKinds.Exclusion, [var project, var other]) => $"{project} excludes {other}",
            (ScarceKinds.FundBalance, [var fund]) => $"money of {fund}",
            (ScarceKinds.DomesticSupply, [var commodity]) => $"what may be exported of {commodity}",
            (ScarceKinds.Facility, [var facility]) => $"capacity of {facility}",
            (ScarceKinds.Sponsor, [var project]) => $"support for the sponsor of {project} with a start",
            var (_, parts) => string.Join(", ", parts),
        };
        return thing.Year is { } year ? $"{what} in {year}" : what;
    }
}
