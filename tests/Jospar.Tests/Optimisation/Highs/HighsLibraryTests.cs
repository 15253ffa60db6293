using Jospar.Optimisation;
using Jospar.Optimisation.Highs;

namespace Jospar.Tests.Optimisation.Highs;

public sealed class HighsLibraryTests
{
    [Fact]
    public void Needed_Always_ListsEveryFunctionThatIsCalled()
    {
        Assert.True(HighsFunctions.Needed.Count > 25, $"{HighsFunctions.Needed.Count}");
        Assert.Contains("Highs_passModel", HighsFunctions.Needed);
        Assert.Contains("Highs_getCallbackDataOutItem", HighsFunctions.Needed);
    }

    [Fact]
    public void Load_SecondLibrary_IsRefusedByName()
    {
        using ISolver solver = NativeHighs.Open();

        var error = Assert.Throws<HighsLibraryException>(() => HighsLibrary.Load("/no/such/libhighs.so.1"));
        Assert.Equal("/no/such/libhighs.so.1", error.Path);
        Assert.NotEmpty(error.Reason);
        Assert.Equal("native", solver.Identity.Kind);
        Assert.Matches(@"^\d+\.\d+\.\d+", solver.Identity.Version);
    }
}
