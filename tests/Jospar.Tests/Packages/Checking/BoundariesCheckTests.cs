using Jospar.Packages.Checking;
using Jospar.Packages.Reading;
using Jospar.Packages.Writing;

namespace Jospar.Tests.Packages.Checking;

public sealed class BoundariesCheckTests : IDisposable
{
    private const string Square = "[[67, 48], [68, 48], [68, 49], [67, 48]]";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData($$$"""{"type": "Polygon", "coordinates": [{{{Square}}}]}""")]
    [InlineData("""{"type": "Polygon", "coordinates": [[[180.0000003, 89.9], [179, 89], [180, 89, 250], [180.0000003, 89.9]]]}""")]
    [InlineData($$$"""{"type": "GeometryCollection", "geometries": [{"type": "Point", "coordinates": [1, 2]}, {"type": "MultiPolygon", "coordinates": [[{{{Square}}}]]}]}""")]
    [InlineData($$$"""{"type": "FeatureCollection", "features": [{"type": "Feature", "id": 398, "properties": null, "geometry": null}, {"type": "Feature", "properties": {"place": "KZ"}, "geometry": {"type": "Polygon", "coordinates": [{{{Square}}}]}}]}""")]
    public void Read_Outline_HasNothingToSay(string outline) => Assert.Empty(Read(outline).Findings);

    [Theory]
    [InlineData("boundaries-unreadable", "nothing")]
    [InlineData("boundaries-unreadable", "[]")]
    [InlineData("boundaries-unreadable", """{"type": 3}""")]
    [InlineData("boundaries-unreadable", """{"type": "\ud800"}""")]
    [InlineData("boundaries-unreadable", """{"type": "Feature"}""")]
    [InlineData("boundaries-unreadable", """{"type": "FeatureCollection", "features": [null]}""")]
    [InlineData("boundaries-unreadable", """{"type": "Polygon", "coordinates": null}""")]
    [InlineData("boundaries-unreadable", """{"type": "Polygon", "coordinates": [null]}""")]
    [InlineData("boundaries-unreadable", """{"type": "Polygon", "coordinates": [[null]]}""")]
    [InlineData("boundaries-unreadable", """{"type": "Polygon", "coordinates": [[[67]]]}""")]
    [InlineData("boundaries-unreadable", """{"type": "Polygon", "coordinates": [[[67, null]]]}""")]
    [InlineData("boundaries-unreadable", """{"type": "LineString", "coordinates": [[67, 48], [68, 48]]}""")]
    [InlineData("boundaries-outside", """{"type": "Polygon", "coordinates": [[[48, 107], [48, 108], [49, 107], [48, 107]]]}""")]
    [InlineData("boundaries-outside", """{"type": "Polygon", "coordinates": [[[1e300, 48], [48, 80], [49, 80], [1e300, 48]]]}""")]
    public void Read_FaultyOutline_IsOneWarning(string code, string outline)
    {
        var outcome = Read(outline);

        Assert.Equal((code, "boundaries.geojson"), Assert.Single(outcome.Findings.Select(finding => (finding.Code, finding.File))));
        Assert.NotNull(outcome.Programme);
    }

    [Fact]
    public void Read_OutlineOfAMisspeltPlace_NamesTheNearest()
    {
        var finding = Assert.Single(Read($$$"""{"type": "Feature", "properties": {"place": "KZ-5S"}, "geometry": {"type": "Polygon", "coordinates": [{{{Square}}}]}}""").Findings);

        Assert.Equal(("boundaries-place", "properties.place", "KZ-5S"), (finding.Code, finding.Column, finding.Value));
        Assert.Equal("Did you mean KZ-55?", finding.Mend);
    }

    [Fact]
    public void Read_WorkbookWithAFaultyOutline_NamesTheSheet()
    {
        PackageWriter.Write(Read("[]").Package!, _folder.At("base.xlsx"));

        Assert.Equal("boundaries", Assert.Single(PackageChecker.Check(_folder.At("base.xlsx")).Findings).File);
    }

    private CheckOutcome Read(string outline) => PackageChecker.Check(_folder.Write("base", BasePackage.Files.Add("boundaries.geojson", outline)));
}
