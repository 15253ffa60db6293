namespace Jospar.Planning.Stress.Summary;

/// <summary>What becomes of a plan's launches, and of the limits on what they and operations add up to, as means over the draws.</summary>
/// <param name="Planned">Launches planned.</param>
/// <param name="Dropped">Launches whose sponsors drop out.</param>
/// <param name="Late">Others that start later than planned or not within the plan.</param>
/// <param name="Unpaid">Of these, those that wait for a fund.</param>
/// <param name="LimitsBroken">Share of the draws in which a limit of the programme is broken: launches exceed it, or operations cannot keep it.</param>
public sealed record LaunchFortunes(int Planned, decimal Dropped, decimal Late, decimal Unpaid, decimal LimitsBroken);
