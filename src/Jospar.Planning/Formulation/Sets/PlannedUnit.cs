using Jospar.Domain;

namespace Jospar.Planning.Formulation.Sets;

/// <summary>A unit whose activity the plan decides: a facility, or a project at one of its sites.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Facility">Index of the facility; −1 for a project.</param>
/// <param name="Project">Index of the project; −1 for a facility.</param>
/// <param name="Site">Index of the site among the project's own.</param>
/// <param name="Place">Index of the place.</param>
/// <param name="Process">Index of the process.</param>
/// <param name="Capacity">Most activity in a year at full ramp. Unit: the process's activity.</param>
/// <param name="FirstStart">Index of its first start.</param>
/// <param name="EndStart">One more than the index of its last start.</param>
internal sealed record PlannedUnit(
    UnitId Id, int Facility, int Project, int Site, int Place, int Process, double Capacity, int FirstStart, int EndStart);
