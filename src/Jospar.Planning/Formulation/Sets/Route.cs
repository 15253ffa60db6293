namespace Jospar.Planning.Formulation.Sets;

/// <summary>
/// A way from one place to another: one direction of a link that can choke or loses some, or the cheapest way over links
/// that do neither, with nothing of interest between its ends.
/// </summary>
/// <param name="Arcs">Indices of the directions that it goes over, in order.</param>
/// <param name="From">Index of the place where it begins.</param>
/// <param name="To">Index of the place where it ends.</param>
/// <param name="Border">Index of the last place before its end: where trade leaves the country.</param>
/// <param name="Cost">Money of the tables per unit of load.</param>
/// <param name="Arriving">Share of what is sent that arrives.</param>
internal sealed record Route(int[] Arcs, int From, int To, int Border, double Cost, double Arriving);
