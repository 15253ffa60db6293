using Jospar.Domain;
using Jospar.Planning.Explanation;

namespace Jospar.Cli.Printing;

/// <summary>What a programme names, in the words of its tables: names, scarce things, amounts with their units.</summary>
internal sealed class ProgrammeWords
{
    private readonly Dictionary<string, string> _names;
    private readonly MoneyText _money;
    private readonly string _moneyUnit;

    /// <summary>The words of a programme.</summary>
    public ProgrammeWords(Programme programme)
    {
        _names = NamedThings.ById(programme, name => name.En);
        _money = new MoneyText(programme.Terms);
        _moneyUnit = programme.Terms.MoneyName;
    }

    /// <summary>The name of whatever has this id; the id where nothing has.</summary>
    public string Of(string id) => _names.GetValueOrDefault(id, id);

    /// <summary>The name, and the id in brackets.</summary>
    public string WithId(string id) => _names.TryGetValue(id, out var name) && name != id ? $"{name} ({id})" : id;

    /// <summary>Money.</summary>
    public string Of(Money money) => _money.Of(money);

    /// <summary>An amount with its unit; money in its own way.</summary>
    public string Amount(decimal amount, string unit) =>
        unit == _moneyUnit ? _money.Of(new Money(amount)) : TargetUnits.Amount(amount, unit);

    /// <summary>One unit in words; money is counted as in the tables.</summary>
    public static string Unit(string unit) => unit.Length == 0 ? "unit" : unit;

    /// <summary>The same where there is one of it: one job, not one jobs.</summary>
    public static string OneUnit(string unit) => unit is "projects" or "jobs" ? unit[..^1] : Unit(unit);

    /// <summary>A scarce thing: what it is, and the year.</summary>
    public string Of(ScarceThing thing)
    {
        var parts = thing.Subject.Split(',');
        var what = thing.Kind switch
        {
            "occupied_stock" or "resource" when parts.Length == 2 => $"{Of(parts[1])} at {Of(parts[0])}",
            "requirement" or "exclusion" => string.Join(' ', thing.Subject.Split(' ').Select(Of)),
            "fund_balance" => $"money of {Of(thing.Subject)}",
            "domestic_supply" => $"what may be exported of {Of(thing.Subject)}",
            "facility" => $"capacity of {Of(thing.Subject)}",
            "sponsor" => $"support for the sponsor of {Of(thing.Subject)} with a start",
            _ => string.Join(", ", parts.Select(Of)),
        };
        return thing.Year is { } year ? $"{what} in {year}" : what;
    }
}
