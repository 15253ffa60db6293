using Jospar.Domain;

namespace Jospar.Packages.Rules;

/// <summary>The networks of all carriers, made when first asked for.</summary>
internal sealed class CarrierNetworks(Programme programme)
{
    private readonly Dictionary<string, CarrierNetwork> _byCarrier = [];

    /// <summary>The network of a carrier.</summary>
    public CarrierNetwork Of(string carrier)
    {
        if (!_byCarrier.TryGetValue(carrier, out var network))
        {
            _byCarrier.Add(carrier, network = new CarrierNetwork(programme, carrier));
        }

        return network;
    }
}
