using Jospar.Cli.Terminals;

namespace Jospar.Cli.Commands;

/// <summary>A plan's folder that was given another plan, or taken away, while a command was about the one before.</summary>
internal static class ReplacedPlan
{
    /// <summary>Says that nothing was added to the folder, which the user calls <paramref name="named"/>; answers the exit code.</summary>
    public static int Say(Terminal terminal, string named)
    {
        terminal.Error.WriteLine($"jospar: '{named}' no longer holds the plan that this is about: another was written there meanwhile, or it was taken away. Nothing was added to it; ask again for the plan that is there now.");
        return ExitCode.Environment;
    }
}
