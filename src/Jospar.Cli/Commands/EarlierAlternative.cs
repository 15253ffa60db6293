namespace Jospar.Cli.Commands;

/// <summary>The folder of a plan that an earlier run found and this one did not.</summary>
/// <param name="Name">The folder's name.</param>
/// <param name="Foreign">A file in it that is not a plan's own, for whose sake it stays; empty where the folder is taken away.</param>
internal sealed record EarlierAlternative(string Name, string? Foreign);
