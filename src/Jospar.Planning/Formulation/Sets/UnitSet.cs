using Jospar.Domain;

namespace Jospar.Planning.Formulation.Sets;

/// <summary>The units that may run, and the years in which each may: facilities first, then projects at their sites.</summary>
internal sealed class UnitSet
{
    private readonly ProgrammeIndex _index;
    private readonly StartSet _starts;

    /// <summary>The units of a programme whose projects may start as <paramref name="starts"/> says.</summary>
    public UnitSet(ProgrammeIndex index, StartSet starts)
    {
        _index = index;
        _starts = starts;
        var units = new List<PlannedUnit>();
        AddFacilities(units);
        AddProjects(units);
        All = [.. units];
    }

    /// <summary>Shape: [unit].</summary>
    public PlannedUnit[] All { get; }

    /// <summary>Most activity of a unit in a year; 0 where it cannot run.</summary>
    public double MostActivity(PlannedUnit unit, int year)
    {
        if (unit.Facility >= 0)
        {
            return _index.Programme.Facilities[unit.Facility].RunsIn(_index.Years[year]) ? unit.Capacity : 0.0;
        }

        double most = 0.0;
        for (int start = unit.FirstStart; start < unit.EndStart; start++)
        {
            most = Math.Max(most, ActivityOf(unit, start, year));
        }

        return most;
    }

    /// <summary>Most activity that a start gives a project's unit in a year: <c>capacity · ramp</c> from its first running year.</summary>
    public double ActivityOf(PlannedUnit unit, int start, int year)
    {
        int running = year - _starts.All[start].RunsFrom;
        return running < 0 ? 0.0 : unit.Capacity * (double)_index.Programme.Projects[unit.Project].RampAt(running);
    }

    private void AddFacilities(List<PlannedUnit> units)
    {
        for (int f = 0; f < _index.Programme.Facilities.Length; f++)
        {
            var facility = _index.Programme.Facilities[f];
            if (facility.Capacity > 0m)
            {
                units.Add(new PlannedUnit(
                    UnitId.FromFacility(facility.Id), f, -1, -1, _index.Places[facility.Place],
                    _index.Processes[facility.Process], (double)facility.Capacity, 0, 0));
            }
        }
    }

    private void AddProjects(List<PlannedUnit> units)
    {
        for (int p = 0; p < _index.Programme.Projects.Length; p++)
        {
            var project = _index.Programme.Projects[p];
            if (project.Process is not { } process || project.Capacity <= 0m)
            {
                continue;
            }

            int end = _starts.EndOf(p);
            for (int first = _starts.FirstOf(p); first < end;)
            {
                int site = _starts.All[first].Site;
                int last = first;
                while (last < end && _starts.All[last].Site == site)
                {
                    last++;
                }

                units.Add(new PlannedUnit(
                    UnitId.FromProject(project.Id, project.Sites[site].Place), -1, p, site, _starts.All[first].Place,
                    _index.Processes[process], (double)project.Capacity, first, last));
                first = last;
            }
        }
    }
}
