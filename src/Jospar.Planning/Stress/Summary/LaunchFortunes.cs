namespace Jospar.Planning.Stress.Summary;

/// <summary>What becomes of a plan's launches, as means over the draws.</summary>
/// <param name="Planned">Launches planned.</param>
/// <param name="Dropped">Launches whose sponsors drop out.</param>
/// <param name="Late">Others that start later than planned or not within the plan.</param>
/// <param name="Unpaid">Of these, those that wait for a fund.</param>
/// <param name="LimitsBroken">Share of the draws in which launches break a limit of the programme.</param>
public sealed record LaunchFortunes(int Planned, decimal Dropped, decimal Late, decimal Unpaid, decimal LimitsBroken);
