namespace Jospar.Planning.Plans.Folder;

/// <summary>A file that lies beside a plan's tables and belongs to it, such as the package that it was made from.</summary>
/// <param name="Name">Its name, one of <see cref="PlanFormat.Companions"/>.</param>
/// <param name="Bytes">What it holds.</param>
public sealed record PlanCompanion(string Name, ReadOnlyMemory<byte> Bytes);
