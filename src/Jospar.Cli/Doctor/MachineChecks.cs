using System.Runtime.InteropServices;
using Jospar.Cli.Terminals;
using Jospar.Optimisation.Locating;
using Jospar.Planning.Plans;

namespace Jospar.Cli.Doctor;

/// <summary>Everything that the doctor looks at, in the order in which it is said.</summary>
internal static class MachineChecks
{
    private const int OldestNode = 20;
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
            Node(ProgramCheck.FindVersion(places.Node)),
            Browser(),
        ];
    }

    /// <summary>What a version line of Node, such as <c>v20.11.0</c>, means; empty when there is no Node.</summary>
    public static Check Node(string? version)
    {
        const string purpose = "needed for the charts when the program is built, and for the solver in WebAssembly";
        const string remedy = $"{purpose}: apt-get install nodejs npm (20 or newer), or https://nodejs.org";
        if (version is null)
        {
            return new Check("Node", CheckState.Note, "not there", remedy);
        }

        var major = int.TryParse(version.TrimStart('v').Split('.')[0], out var number) ? number : 0;
        return major >= OldestNode
            ? new Check("Node", CheckState.Ok, version)
            : new Check("Node", CheckState.Note, $"{version}, which is too old", remedy);
    }

    private static Check Charts()
    {
        var isBuiltIn = typeof(Plan).Assembly.GetManifestResourceNames().Any(name => name.EndsWith("echarts.min.js", StringComparison.Ordinal));
        return isBuiltIn
            ? new Check("charts", CheckState.Ok, "built in")
            : new Check("charts", CheckState.Missing, "not built in: reports show tables only", "get Node 20 with npm, then run ./jospar again");
    }

    private static Check Browser()
    {
        var found = Browsers.Select(name => ProgramCheck.FindVersion(name)).FirstOrDefault(version => version is not null);
        return found is not null
            ? new Check("browser", CheckState.Ok, found)
            : new Check("browser", CheckState.Note, "no Chromium", "needed by ./test only: apt-get install chromium");
    }
}
