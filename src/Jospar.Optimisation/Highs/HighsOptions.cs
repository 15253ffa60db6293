namespace Jospar.Optimisation.Highs;

/// <summary>Hands <see cref="SolveOptions"/> to a HiGHS instance: every option is set before every solve.</summary>
internal static class HighsOptions
{
    // HiGHS reads a limit this large as none; its WebAssembly build takes no infinity.
    private const double NoTimeLimit = 1e30;

    // Presolving with this rule HiGHS 1.10 calls points optimal that are not, and models infeasible that are (its issue 2204).
    private const int ParallelColumns = 1 << 13;

    // With this one it calls models infeasible that are not, where coefficients lie a thousand times apart.
    private const int Aggregator = 1 << 12;

    /// <summary>The name and the value (int, double or string) of each option.</summary>
    public static IEnumerable<(string Name, object Value)> Values(SolveOptions options, bool mixedInteger) =>
    [
        ("threads", options.Threads),
        ("random_seed", options.Seed),
        ("mip_max_nodes", (int)Math.Min(options.NodeLimit ?? int.MaxValue, int.MaxValue)),
        ("mip_rel_gap", options.RelativeGap),
        ("mip_abs_gap", options.AbsoluteGap),
        ("time_limit", options.TimeLimit?.TotalSeconds ?? NoTimeLimit),
        ("primal_feasibility_tolerance", options.FeasibilityTolerance),
        ("mip_feasibility_tolerance", options.FeasibilityTolerance),
        ("mip_heuristic_effort", options.HeuristicEffort),
        ("presolve_rule_off", RulesOff(mixedInteger)),
        ("presolve", options.Presolve ? "on" : "off"),
        ("solver", Solver(options.Method, mixedInteger)),
    ];

    /// <summary>Sets all options on <paramref name="highs"/>.</summary>
    public static void Apply(HighsHandle highs, SolveOptions options, bool mixedInteger)
    {
        foreach ((string name, object value) in Values(options, mixedInteger))
        {
            int status = value switch
            {
                int whole => HighsNative.SetIntOption(highs, name, whole),
                double number => HighsNative.SetDoubleOption(highs, name, number),
                _ => HighsNative.SetStringOption(highs, name, (string)value),
            };
            HighsCall.Require(status, "Highs_set…OptionValue", name);
        }
    }

    /// <summary>Has <paramref name="highs"/> presolve without substituting columns, which makes some models infeasible.</summary>
    public static void LeaveSubstitutingOut(HighsHandle highs, bool mixedInteger) => HighsCall.Require(
        HighsNative.SetIntOption(highs, "presolve_rule_off", RulesOff(mixedInteger) | Aggregator), "Highs_setIntOptionValue", "presolve_rule_off");

    /// <summary>Turns off all printing: the library would write to the standard output of the program.</summary>
    public static void Silence(HighsHandle highs)
    {
        HighsCall.Require(HighsNative.SetBoolOption(highs, "output_flag", 0), "Highs_setBoolOptionValue", "output_flag");
        HighsCall.Require(HighsNative.SetBoolOption(highs, "log_to_console", 0), "Highs_setBoolOptionValue", "log_to_console");
    }

    private static int RulesOff(bool mixedInteger) => mixedInteger ? ParallelColumns : 0;

    // With any other word than "choose" HiGHS solves the relaxation of a MIP and calls it optimal.
    private static string Solver(LpMethod method, bool mixedInteger) => method switch
    {
        _ when mixedInteger => "choose",
        LpMethod.Simplex => "simplex",
        LpMethod.InteriorPoint => "ipm",
        _ => "choose",
    };
}
