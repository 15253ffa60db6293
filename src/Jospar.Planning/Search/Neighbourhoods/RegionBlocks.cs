using Jospar.Planning.Formulation;

namespace Jospar.Planning.Search.Neighbourhoods;

/// <summary>
/// The regions of a relaxation, those first in which it leaves most capital undecided. Two regions that leave the same
/// projects undecided are one block.
/// </summary>
internal sealed class RegionBlocks
{
    private const double LeastPart = 1e-6;

    // A neighbour joins when this share of what it leaves undecided are projects that could go to either.
    private const double SharedPart = 0.5;

    private readonly int[] _project;
    private readonly int[] _region;
    private readonly double[] _capital;

    /// <summary>
    /// The regions of <paramref name="columns"/>, each a column of the whole model that has <paramref name="places"/>.
    /// </summary>
    public RegionBlocks(ProgrammeModel programme, ColumnPlaces places, int[] columns)
    {
        _project = [.. columns.Select(column => places.Project[column])];
        _region = [.. columns.Select(column => places.Region[column])];
        var problem = programme.Problem;
        _capital = [.. problem.Programme.Projects.Select(project => Math.Max(1e-6, problem.Index.Scaled(project.CapitalCost)))];
    }

    /// <summary>
    /// Shape: [column]. The region, or two, that leaves most undecided at a point, of those not <paramref name="done"/>, to
    /// which it is added; empty when nothing is undecided.
    /// </summary>
    public bool[]? Next(double[] point, HashSet<int> done)
    {
        var undecided = ByRegion(point);
        var left = undecided.Where(pair => !done.Contains(pair.Key)).ToArray();
        if (left.Length == 0)
        {
            return null;
        }

        int region = left.OrderBy(pair => pair.Key).MaxBy(pair => pair.Value).Key;
        done.Add(region);
        var block = new HashSet<int> { region };
        if (PartnerOf(region, point, undecided, done) is { } partner)
        {
            done.Add(partner);
            block.Add(partner);
        }

        return [.. _region.Select(block.Contains)];
    }

    /// <summary>Whether a column is the launch of a project.</summary>
    public bool IsLaunch(int column) => _project[column] >= 0;

    private int? PartnerOf(int region, double[] point, Dictionary<int, double> undecided, HashSet<int> done)
    {
        var projects = Parts(point).Where(column => _region[column] == region).Select(column => _project[column]).ToHashSet();
        var shared = Parts(point)
            .Where(column => projects.Contains(_project[column]) && !done.Contains(_region[column]))
            .GroupBy(column => _region[column], column => CapitalOf(column, point))
            .Select(group => (Region: group.Key, Capital: group.Sum()))
            .OrderByDescending(pair => pair.Capital).ThenBy(pair => pair.Region)
            .FirstOrDefault();
        return shared.Capital > 0.0 && shared.Capital >= SharedPart * undecided[shared.Region] ? shared.Region : null;
    }

    private Dictionary<int, double> ByRegion(double[] point) => Parts(point)
        .GroupBy(column => _region[column], column => CapitalOf(column, point))
        .ToDictionary(group => group.Key, group => group.Sum());

    private IEnumerable<int> Parts(double[] point) => Enumerable.Range(0, point.Length)
        .Where(column => _project[column] >= 0 && _region[column] >= 0 && Math.Min(point[column], 1.0 - point[column]) > LeastPart);

    private double CapitalOf(int column, double[] point) =>
        Math.Min(point[column], 1.0 - point[column]) * _capital[_project[column]];
}
