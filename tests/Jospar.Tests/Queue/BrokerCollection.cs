namespace Jospar.Tests.Queue;

/// <summary>Tests that share one broker, one after another.</summary>
[CollectionDefinition(Name)]
public sealed class BrokerCollection : ICollectionFixture<PrivateBroker>
{
    public const string Name = "broker";
}
