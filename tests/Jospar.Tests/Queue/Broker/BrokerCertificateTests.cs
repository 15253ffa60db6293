using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using Jospar.Queue.Broker;

namespace Jospar.Tests.Queue.Broker;

public sealed class BrokerCertificateTests : IDisposable
{
    private readonly TestAuthority _authority = new();
    private readonly BrokerCertificate _judge = new("broker");

    public void Dispose() => _authority.Dispose();

    [Fact]
    public void IsTrusted_WithNothingWrong_IsTrue()
    {
        using var certificate = _authority.For("broker");
        using var chain = Chain(_authority.Own);
        Assert.True(chain.Build(certificate));
        Assert.True(_judge.IsTrusted(certificate, chain, SslPolicyErrors.None));
        Assert.Null(_judge.Fault);
    }

    [Fact]
    public void Fault_OfACertificateForOthers_NamesThem()
    {
        using var certificate = _authority.For("other.example");
        Refuses(certificate, null, SslPolicyErrors.RemoteCertificateNameMismatch);
        Assert.Equal("its certificate is for other.example, not for broker", _judge.Fault);
    }

    [Fact]
    public void Fault_OfOneThatHasRunOut_SaysWhen()
    {
        using var certificate = _authority.For("broker", new(2021, 1, 1, 0, 0, 0, TimeSpan.Zero));
        using var chain = Chain(_authority.Own);
        Assert.False(chain.Build(certificate));
        Refuses(certificate, chain, SslPolicyErrors.RemoteCertificateChainErrors);
        Assert.Equal("its certificate holds from 2020-01-01 to 2021-01-01", _judge.Fault);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Fault_OfAnUnknownAuthority_NamesIt(bool isSent)
    {
        using var other = new TestAuthority("Another authority");
        using var certificate = _authority.For("broker");
        using var chain = Chain(other.Own);
        if (isSent)
        {
            chain.ChainPolicy.ExtraStore.Add(_authority.Own);
        }

        Assert.False(chain.Build(certificate));
        Refuses(certificate, chain, SslPolicyErrors.RemoteCertificateChainErrors);
        Assert.Equal("the authority of its certificate, CN=Authority of a test, is unknown here", _judge.Fault);
    }

    [Fact]
    public void Fault_WithNoCertificate_SaysSo()
    {
        Refuses(null, null, SslPolicyErrors.RemoteCertificateNotAvailable);
        Assert.Equal("it shows no certificate", _judge.Fault);
    }

    private static X509Chain Chain(X509Certificate2 trusted)
    {
        var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.Add(trusted);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        return chain;
    }

    private void Refuses(X509Certificate2? certificate, X509Chain? chain, SslPolicyErrors errors) =>
        Assert.False(_judge.IsTrusted(certificate, chain, errors));
}
