using Jospar.Domain;

namespace Jospar.Planning.Stress.Drawing;

/// <summary>
/// The world of one draw: what every thing of a programme is multiplied by or put off. Where several uncertainties change
/// one thing, factors multiply and delays add.
/// </summary>
internal sealed class DrawnWorld
{
    private static readonly decimal[] Unchanged = [];
    private readonly Dictionary<string, decimal[]> _price = new(StringComparer.Ordinal);
    private readonly Dictionary<string, decimal[]> _demand = new(StringComparer.Ordinal);
    private readonly Dictionary<string, decimal[]> _inflow = new(StringComparer.Ordinal);
    private readonly Dictionary<string, decimal> _capital = new(StringComparer.Ordinal);
    private readonly Dictionary<string, decimal> _output = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _delay = new(StringComparer.Ordinal);
    private readonly HashSet<string> _dropped = new(StringComparer.Ordinal);

    private DrawnWorld()
    {
    }

    /// <summary>The world as the tables say it is.</summary>
    public static DrawnWorld AsPlanned { get; } = new();

    /// <summary>The world of a draw, with some rows switched off.</summary>
    public static DrawnWorld Of(DeltaDraws draws, int seed, int draw, Func<UncertaintyId, bool> isOff)
    {
        var world = new DrawnWorld();
        foreach (var row in draws.Rows.Where(row => !isOff(row.Uncertainty.Id)))
        {
            decimal[][] deltas = draws.OfRow(row, seed, draw);
            for (int item = 0; item < deltas.Length; item++)
            {
                foreach (string member in row.Items[item].Members)
                {
                    world.Add(row.Uncertainty.Kind, member, deltas[item]);
                }
            }
        }

        return world;
    }

    /// <summary>What a commodity's prices are multiplied by in the n-th year.</summary>
    public decimal Price(CommodityId commodity, int year) => At(_price, commodity.Value, year);

    /// <summary>What a demand is multiplied by in the n-th year.</summary>
    public decimal Demand(PlaceId place, CommodityId commodity, int year) =>
        _demand.Count == 0 ? 1m : At(_demand, $"{place}/{commodity}", year);

    /// <summary>What a fund's new money of the n-th year comes to; what is taken out of it stays as it is, and so does what running loans correct.</summary>
    public Money Inflow(FundId fund, int year, Money planned) =>
        planned.Value > 0m ? planned * At(_inflow, fund.Value, year) : planned;

    /// <summary>What a project's capital cost is multiplied by.</summary>
    public decimal Capital(ProjectId project) => _capital.GetValueOrDefault(project.Value, 1m);

    /// <summary>What a facility's capacity is multiplied by.</summary>
    public decimal Output(FacilityId facility) => _output.GetValueOrDefault(facility.Value, 1m);

    /// <summary>What the capacity of a project's unit is multiplied by.</summary>
    public decimal Output(ProjectId project) =>
        _output.Count == 0 ? 1m : _output.GetValueOrDefault(UncertainThings.UnitOf(project), 1m);

    /// <summary>How many years later a project starts.</summary>
    public int Delay(ProjectId project) => _delay.GetValueOrDefault(project.Value);

    /// <summary>Whether a project's sponsor drops out.</summary>
    public bool IsDropped(ProjectId project) => _dropped.Contains(project.Value);

    private static decimal At(Dictionary<string, decimal[]> factors, string key, int year)
    {
        decimal[] path = factors.GetValueOrDefault(key, Unchanged);
        return path.Length == 0 ? 1m : path[year];
    }

    private void Add(UncertaintyKind kind, string member, decimal[] deltas)
    {
        switch (kind)
        {
            case UncertaintyKind.Price:
                Multiply(_price, member, deltas);
                break;
            case UncertaintyKind.Demand:
                Multiply(_demand, member, deltas);
                break;
            case UncertaintyKind.FundInflow:
                Multiply(_inflow, member, deltas);
                break;
            case UncertaintyKind.CapitalCost when deltas[0] != 0m:
                _capital[member] = _capital.GetValueOrDefault(member, 1m) * (1m + deltas[0]);
                break;
            case UncertaintyKind.Output when deltas[0] != 0m:
                _output[member] = _output.GetValueOrDefault(member, 1m) * (1m + deltas[0]);
                break;
            case UncertaintyKind.Delay when deltas[0] != 0m:
                _delay[member] = _delay.GetValueOrDefault(member) + (int)deltas[0];
                break;
            case UncertaintyKind.DropOut when deltas[0] != 0m:
                _dropped.Add(member);
                break;
            default:
                break;
        }
    }

    private static void Multiply(Dictionary<string, decimal[]> factors, string member, decimal[] deltas)
    {
        decimal[] path = factors.TryGetValue(member, out decimal[]? known) ? [.. known] : [.. deltas.Select(_ => 1m)];
        for (int year = 0; year < path.Length; year++)
        {
            path[year] *= 1m + deltas[year];
        }

        factors[member] = path;
    }
}
