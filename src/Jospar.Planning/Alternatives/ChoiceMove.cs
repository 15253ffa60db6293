namespace Jospar.Planning.Alternatives;

/// <summary>A project gets another start, or none.</summary>
/// <param name="Project">Index of the project.</param>
/// <param name="Start">Index of the start; <see cref="StartChoice.None"/> where it is no longer launched.</param>
/// <param name="Gain">What it is thought to win in the direction; negative where it loses.</param>
internal readonly record struct ChoiceMove(int Project, int Start, double Gain);
