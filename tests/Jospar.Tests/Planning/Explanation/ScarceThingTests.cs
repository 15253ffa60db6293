using Jospar.Planning.Explanation;

namespace Jospar.Tests.Planning.Explanation;

public sealed class ScarceThingTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Json_OfALimit_SaysWhereItIsAMinimum(bool isMinimum)
    {
        var thing = new ScarceThing("programme_limit", "keep", new(2028), "kt", isMinimum);

        string text = ExplanationJson.Text(thing);

        Assert.Equal(isMinimum, text.Contains("\"is_minimum\": true", StringComparison.Ordinal));
        Assert.Equal(isMinimum, text.Contains("is_minimum", StringComparison.Ordinal));
        Assert.Equal(thing, ExplanationJson.Find<ScarceThing>(text));
    }
}
