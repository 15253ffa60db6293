using Jospar.Planning.Alternatives;
using Jospar.Planning.Search;

namespace Jospar.Tests.Planning.Alternatives;

public class AlternativesDocumentTests
{
    [Theory]
    [InlineData(3, false, 2, true)]
    [InlineData(2, false, 2, true)]
    [InlineData(2, true, 2, false)]
    [InlineData(1, false, 2, false)]
    public void IsCutShortOf_AnEarlierRun_IsWhereThatFoundMorePlansOrAsManyAndEnded(int earlier, bool wasStopped, int plans, bool isCutShort)
    {
        var now = Of(plans, StopReason.Cancelled);
        Assert.Equal(isCutShort, now.IsCutShortOf(Of(earlier, wasStopped ? StopReason.TimeLimit : null)));
        Assert.False(Of(plans, null).IsCutShortOf(Of(earlier, null)));
    }

    [Theory]
    [InlineData(null, null, false, true)]
    [InlineData(4.0, null, false, false)]
    [InlineData(null, 3.0, false, false)]
    [InlineData(null, null, true, false)]
    public void IsEmpty_OfARunThatWasStopped_IsWhereNothingIsKnown(double? after, double? bound, bool isProven, bool isEmpty)
    {
        var document = Of(1, StopReason.Cancelled) with
        {
            Directions = [new TriedDirection("projects", "projects", 5m, (decimal?)after, (decimal?)bound, null, null)],
            Projects = [new ProjectClass(new("a"), ProjectClassKind.MustHave, 1, 1, isProven, IsCommitted: false), new ProjectClass(new("b"), ProjectClassKind.MustHave, 1, 1, IsProven: true, IsCommitted: true)],
        };
        Assert.Equal(isEmpty, document.IsEmpty);
        Assert.False((document with { Stopped = null }).IsEmpty);
    }

    private static AlternativesDocument Of(int plans, StopReason? stopped) => new("digest", 0.01m, 0m, 0m, stopped, plans, [], [], []);
}
