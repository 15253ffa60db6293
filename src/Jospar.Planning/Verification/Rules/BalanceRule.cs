using Jospar.Domain;
using Jospar.Planning.Plans;

namespace Jospar.Planning.Verification.Rules;

/// <summary>
/// At every place but the world, of every commodity, in every year: <c>Σ ρ·a + extracted + arrived = sent + served +
/// discarded</c>; only what may be discarded is.
/// </summary>
internal sealed class BalanceRule : IVerificationRule
{
    /// <inheritdoc/>
    public string Family => "balance";

    /// <inheritdoc/>
    public void Check(PlanEvidence evidence, ViolationMeter meter)
    {
        var book = new Book(evidence);
        PostActivities(evidence, book);
        PostFlows(evidence, book);
        foreach (var row in evidence.Tables.Extraction)
        {
            book.Post(row.Place, row.Commodity, row.Year, row.Amount);
        }

        foreach (var row in evidence.Tables.Demands)
        {
            book.Post(row.Place, row.Commodity, row.Year, -row.Served);
        }

        foreach (var row in evidence.Tables.Discards)
        {
            book.Post(row.Place, row.Commodity, row.Year, -row.Amount);
            meter.Check(evidence.Commodities[row.Commodity].Discardable ? -row.Amount : Math.Abs(row.Amount), 1m, () => Discarded(row));
        }

        book.Check(meter);
    }

    private static string Discarded(DiscardRow row) => $"{row.Commodity} discarded at {row.Place} in {row.Year}";

    private static void PostActivities(PlanEvidence evidence, Book book)
    {
        foreach (var row in evidence.Tables.Activities)
        {
            var unit = evidence.Units[row.Unit];
            foreach (var item in unit.Process?.Recipe ?? [])
            {
                book.Post(unit.Place, item.Commodity, row.Year, item.PerActivity * row.Amount);
            }
        }
    }

    private static void PostFlows(PlanEvidence evidence, Book book)
    {
        foreach (var row in evidence.Tables.Flows)
        {
            book.Post(row.From, row.Commodity, row.Year, -row.Sent);
            book.Post(row.To, row.Commodity, row.Year, row.Sent * (1m - evidence.Links[row.Link].Loss));
        }
    }

    // Shape: [place, commodity, year], dense. What comes less what goes, and the size of both together.
    private sealed class Book
    {
        private readonly PlanEvidence _evidence;
        private readonly Dictionary<PlaceId, int> _places;
        private readonly Dictionary<CommodityId, int> _commodities;
        private readonly decimal[] _net;
        private readonly decimal[] _size;

        public Book(PlanEvidence evidence)
        {
            _evidence = evidence;
            var programme = evidence.Programme;
            _places = programme.Places.Select((place, index) => (place.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index);
            _commodities = programme.Commodities.Select((row, index) => (row.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index);
            _net = new decimal[_places.Count * _commodities.Count * evidence.Years.Length];
            _size = new decimal[_net.Length];
        }

        public void Post(PlaceId place, CommodityId commodity, Year year, decimal amount)
        {
            int at = ((_places[place] * _commodities.Count) + _commodities[commodity]) * _evidence.Years.Length + _evidence.Offset(year);
            _net[at] += amount;
            _size[at] += Math.Abs(amount);
        }

        public void Check(ViolationMeter meter)
        {
            int at = 0;
            foreach (var place in _evidence.Programme.Places)
            {
                foreach (var commodity in _evidence.Programme.Commodities)
                {
                    foreach (var year in _evidence.Years)
                    {
                        if (_size[at] != 0m && place.Kind != PlaceKind.World)
                        {
                            meter.Check(Math.Abs(_net[at]), _size[at], () => $"{commodity.Id} at {place.Id} in {year}");
                        }

                        at++;
                    }
                }
            }
        }
    }
}
