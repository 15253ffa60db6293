using System.Runtime.InteropServices;
using Jospar.Cli.Terminals;
using Jospar.Optimisation.Locating;
using Jospar.Planning.Plans;

namespace Jospar.Cli.Doctor;

/// <summary>Everything that the doctor looks at, in the order in which it is said.</summary>
internal static class MachineChecks
{
    private static readonly string[] Browsers = ["chromium", "chromium-browser", "google-chrome"];

    /// <summary>Looks at this machine.</summary>
    public static IReadOnlyList<Check> Run(Terminal terminal)
    {
        var places = SolverPlaces.From(terminal.Variable, AppContext.BaseDirectory);
        return
        [
            .. SolverCheck.Run(places),
            new Check(".NET", CheckState.Ok, RuntimeInformation.FrameworkDescription),
            Charts(),
            Node(ProgramVersion.FindLine(places.Node)),
            Browser(),
        ];
    }

    /// <summary>What a version line of Node, such as <c>v20.11.0</c>, means; empty when there is no Node.</summary>
    public static Check Node(string? version)
    {
        const string purpose = "needed for the charts when the program is built, and for the solver in WebAssembly";
        var remedy = $"{purpose}: apt-get install nodejs npm ({NodeVersion.Least} or newer), or https://nodejs.org";
        if (version is null)
        {
            return new Check("Node", CheckState.Note, "not there", remedy);
        }

        return NodeVersion.Parse(version)?.Major >= NodeVersion.Least
            ? new Check("Node", CheckState.Ok, version)
            : new Check("Node", CheckState.Note, $"{version}, which is too old", remedy);
    }

    private static Check Charts()
    {
        var isBuiltIn = typeof(Plan).Assembly.GetManifestResourceNames().Any(name => name.EndsWith("echarts.min.js", StringComparison.Ordinal));
        return isBuiltIn
            ? new Check("charts", CheckState.Ok, "built in")
            : new Check("charts", CheckState.Missing, "not built in: reports show tables only", $"get Node {NodeVersion.Least} or newer with npm, then run ./jospar again");
    }

    private static Check Browser()
    {
        var found = Browsers.Select(name => ProgramVersion.FindLine(name)).FirstOrDefault(version => version is not null);
        return found is not null
            ? new Check("browser", CheckState.Ok, found)
            : new Check("browser", CheckState.Note, "no Chromium", "needed by ./test only: apt-get install chromium");
    }
}
