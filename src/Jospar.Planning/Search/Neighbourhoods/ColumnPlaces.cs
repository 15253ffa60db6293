using Jospar.Domain;
using Jospar.Planning.Formulation;

namespace Jospar.Planning.Search.Neighbourhoods;

/// <summary>Where the columns of a programme's model belong: to which project, which region, which year.</summary>
internal sealed class ColumnPlaces
{
    private readonly PlanningProblem _problem;
    private readonly int[] _regionOf;

    /// <summary>The columns of <paramref name="model"/>, and <paramref name="count"/> in all with those that were added.</summary>
    public ColumnPlaces(ProgrammeModel model, int count)
    {
        _problem = model.Problem;
        _regionOf = [.. _problem.Programme.Places.Select(RegionOf)];
        Project = Filled(count);
        Region = Filled(count);
        Year = Filled(count);
        AddLaunches(model);
        for (int i = 0; i < _problem.Activities.Length; i++)
        {
            Region[model.Columns.Activity[i]] = _regionOf[_problem.Units.All[_problem.Activities[i].Unit].Place];
        }

        for (int i = 0; i < _problem.Flows.Length; i++)
        {
            var route = _problem.Routes[_problem.Flows[i].Route];
            Region[model.Columns.Sent[i]] = _regionOf[_problem.Index.IsWorld[route.To] ? route.From : route.To];
        }

        for (int i = 0; i < _problem.Resources.Length; i++)
        {
            Region[model.Columns.Extracted[i]] = _regionOf[_problem.Resources[i].Place];
        }

        for (int i = 0; i < _problem.Served.Length; i++)
        {
            Region[model.Columns.Served[i]] = _regionOf[_problem.Demands[_problem.Served[i]].Place];
        }
    }

    /// <summary>Shape: [column]. Index of the project that it launches; −1 for others.</summary>
    public int[] Project { get; }

    /// <summary>Shape: [column]. Index of the region's place; −1 for the whole country.</summary>
    public int[] Region { get; }

    /// <summary>Shape: [column]. The year of a launch, from the first; −1 for others and for earlier ones.</summary>
    public int[] Year { get; }

    private static int[] Filled(int count)
    {
        int[] values = new int[count];
        Array.Fill(values, -1);
        return values;
    }

    private void AddLaunches(ProgrammeModel model)
    {
        for (int s = 0; s < _problem.Starts.All.Length; s++)
        {
            var start = _problem.Starts.All[s];
            Project[model.Columns.Launch[s]] = start.Project;
            Region[model.Columns.Launch[s]] = _regionOf[start.Place];
            Year[model.Columns.Launch[s]] = Math.Max(-1, start.Year);
        }
    }

    // The region that a place lies in; a place outside all regions stands for itself.
    private int RegionOf(Place place) =>
        _problem.Index.Tree.FindWithin(place.Id, PlaceKind.Region) is { } region ? _problem.Index.Places[region] : _problem.Index.Places[place.Id];
}
