namespace Jospar.Planning.Formulation.Sets;

/// <summary>Starts of a project by which its sponsor would lose at certain discounts, and at all that are no deeper.</summary>
/// <param name="Project">Index of the project.</param>
/// <param name="Entries">The discounts, one of each menu whose commodity the project takes: indices of entries.</param>
/// <param name="Deeper">Every deeper entry of the same menus: one of them at least must be chosen for such a start.</param>
/// <param name="Starts">Indices of the starts.</param>
internal sealed record DiscountRefusal(int Project, int[] Entries, int[] Deeper, int[] Starts);
