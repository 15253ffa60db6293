namespace Jospar.Optimisation.Highs;

/// <summary>Hands <see cref="SolveOptions"/> to a HiGHS instance: every option is set before every solve.</summary>
internal static class HighsOptions
{
    /// <summary>Sets all options on <paramref name="highs"/>.</summary>
    public static void Apply(HighsHandle highs, SolveOptions options, bool mixedInteger)
    {
        Set(highs, "threads", options.Threads);
        Set(highs, "random_seed", options.Seed);
        Set(highs, "mip_max_nodes", (int)Math.Min(options.NodeLimit ?? int.MaxValue, int.MaxValue));
        Set(highs, "mip_rel_gap", options.RelativeGap);
        Set(highs, "mip_abs_gap", options.AbsoluteGap);
        Set(highs, "time_limit", options.TimeLimit?.TotalSeconds ?? double.PositiveInfinity);
        Set(highs, "primal_feasibility_tolerance", options.FeasibilityTolerance);
        Set(highs, "mip_feasibility_tolerance", options.FeasibilityTolerance);
        Set(highs, "mip_heuristic_effort", options.HeuristicEffort);
        Set(highs, "presolve", options.Presolve ? "on" : "off");
        Set(highs, "solver", Solver(options.Method, mixedInteger));
    }

    /// <summary>Turns off all printing: the library would write to the standard output of the program.</summary>
    public static void Silence(HighsHandle highs)
    {
        HighsCall.Require(HighsNative.SetBoolOption(highs, "output_flag", 0), "Highs_setBoolOptionValue", "output_flag");
        HighsCall.Require(HighsNative.SetBoolOption(highs, "log_to_console", 0), "Highs_setBoolOptionValue", "log_to_console");
    }

    // With any other word than "choose" HiGHS solves the relaxation of a MIP and calls it optimal.
    private static string Solver(LpMethod method, bool mixedInteger) => method switch
    {
        _ when mixedInteger => "choose",
        LpMethod.Simplex => "simplex",
        LpMethod.InteriorPoint => "ipm",
        _ => "choose",
    };

    private static void Set(HighsHandle highs, string option, int value) =>
        HighsCall.Require(HighsNative.SetIntOption(highs, option, value), "Highs_setIntOptionValue", option);

    private static void Set(HighsHandle highs, string option, double value) =>
        HighsCall.Require(HighsNative.SetDoubleOption(highs, option, value), "Highs_setDoubleOptionValue", option);

    private static void Set(HighsHandle highs, string option, string value) =>
        HighsCall.Require(HighsNative.SetStringOption(highs, option, value), "Highs_setStringOptionValue", option);
}
