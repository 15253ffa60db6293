using Jospar.Packages.Generation;
using Jospar.Planning.Formulation;
using Jospar.Planning.Search.Neighbourhoods;

namespace Jospar.Tests.Planning.Search.Neighbourhoods;

public class RegionSharesTests
{
    private readonly ProgrammeModel _model = ProgrammeModel.Of(PlanningProblem.Of(ProgrammeGenerator.Generate(new GeneratorOptions(Projects: 60, Seed: 3))));
    private readonly ColumnPlaces _places;
    private readonly int[] _columns;

    public RegionSharesTests()
    {
        _places = new ColumnPlaces(_model, _model.Model.ColumnCount);
        _columns = [.. Enumerable.Range(0, _model.Model.ColumnCount)];
    }

    [Fact]
    public void Draw_OfAProgramme_GivesNoProjectToTwoBlocks()
    {
        var shares = new RegionShares(_places, _columns, new Random(1));
        int[] shareOf = shares.Draw(new double[_columns.Length]);

        Assert.InRange(shares.Count, 2, 100);
        Assert.All(Launches().GroupBy(column => _places.Project[column]), project =>
            Assert.Single(project.Select(column => shareOf[column]).Where(share => share != RegionShares.Fixed).Distinct()));
        Assert.Equal(shares.Count, shareOf.Where(share => share >= 0).Distinct().Count());
        Assert.All(_columns.Where(column => shareOf[column] == RegionShares.National), column => Assert.True(_places.Region[column] < 0));
    }

    [Fact]
    public void Draw_OfAProjectThatIsLaunched_GivesItToWhereItIs()
    {
        double[] point = new double[_columns.Length];
        int[] launched = [.. Launches().GroupBy(column => _places.Project[column]).Select(project => project.Last())];
        Array.ForEach(launched, column => point[column] = 1.0);

        int[] shareOf = new RegionShares(_places, _columns, new Random(1)).Draw(point);

        Assert.DoesNotContain(RegionShares.Fixed, launched.Select(column => shareOf[column]));
    }

    [Fact]
    public void Draw_OfTheSameSeed_IsTheSame()
    {
        double[] point = new double[_columns.Length];
        int[] first = new RegionShares(_places, _columns, new Random(5)).Draw(point);

        Assert.Equal(first, new RegionShares(_places, _columns, new Random(5)).Draw(point));
        Assert.NotEqual(first, new RegionShares(_places, _columns, new Random(6)).Draw(point));
    }

    [Fact]
    public void FreeIn_ABlock_FreesItsOwnAndWhatIsNational() =>
        Assert.Equal([false, true, true, false], RegionShares.FreeIn([RegionShares.Fixed, RegionShares.National, 3, 4], 3));

    private IEnumerable<int> Launches() => _columns.Where(column => _places.Project[column] >= 0);
}
