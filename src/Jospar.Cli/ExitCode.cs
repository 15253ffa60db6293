namespace Jospar.Cli;

/// <summary>What the program answers its caller; the same list stands in docs/commands.md.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>The package has errors, or the plan does not verify.</summary>
    public const int Findings = 1;

    /// <summary>The command line is wrong.</summary>
    public const int Usage = 2;

    /// <summary>No plan keeps every hard rule of the programme.</summary>
    public const int Impossible = 3;

    /// <summary>The search ended before it had a plan.</summary>
    public const int NoPlan = 4;

    /// <summary>Something on this machine is missing or refuses: a solver, a disk, a permission.</summary>
    public const int Environment = 5;

    /// <summary>A fault of the program itself (EX_SOFTWARE of sysexits.h).</summary>
    public const int Fault = 70;
}
