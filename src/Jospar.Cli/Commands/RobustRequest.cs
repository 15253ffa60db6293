namespace Jospar.Cli.Commands;

/// <summary>What <c>jospar plan --robust</c> was asked for.</summary>
/// <param name="Draws">Draws that every candidate meets.</param>
/// <param name="Within">By how much each goal may be worse, a fraction.</param>
internal sealed record RobustRequest(int Draws, decimal Within);
