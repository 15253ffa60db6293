namespace Jospar.Planning.Plans;

/// <summary>A plan's launches as one text: two plans that launch the same at the same sites and times have the same.</summary>
internal static class LaunchesText
{
    /// <summary>The text.</summary>
    public static string Of(Plan plan) => string.Join(
        ';', plan.Decisions.Launches.Select(launch => $"{launch.Project},{launch.Site},{launch.Start}").Order(StringComparer.Ordinal));
}
