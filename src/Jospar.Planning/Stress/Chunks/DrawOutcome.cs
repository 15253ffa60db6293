using System.Collections.Immutable;

namespace Jospar.Planning.Stress.Chunks;

/// <summary>What became of the plan in one draw: numbers only, rounded to nine digits.</summary>
/// <param name="Shortfall">The first goal: <c>Σ_g weight_g · h_g / scale_g</c>.</param>
/// <param name="Value">Present value, in money of the tables.</param>
/// <param name="Reached">Shape: [target], in the programme's order. What each reaches, in its measure's unit.</param>
/// <param name="Dropped">Launches that never start because their sponsors dropped out.</param>
/// <param name="Late">Launches that start later than planned, or not within the plan's years, for any other reason.</param>
/// <param name="Unpaid">How many of the late ones wait for money of a fund.</param>
/// <param name="BrokenLimits">Limits that launches exceed or that operations could not keep in this draw, each counted once.</param>
public sealed record DrawOutcome(
    decimal Shortfall,
    decimal Value,
    ImmutableArray<decimal> Reached,
    int Dropped,
    int Late,
    int Unpaid,
    int BrokenLimits);
