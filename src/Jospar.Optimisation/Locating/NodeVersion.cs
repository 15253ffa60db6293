namespace Jospar.Optimisation.Locating;

/// <summary>The version of a Node executable.</summary>
public static class NodeVersion
{
    /// <summary>The least major version that the package runs on and that is maintained.</summary>
    public const int Least = 20;

    /// <summary>The version; empty where there is no Node or it does not answer.</summary>
    public static Version? Find(string node) => Parse(ProgramVersion.FindLine(node));

    /// <summary>What a line such as <c>v20.11.0</c> or <c>v23.0.0-nightly</c> says; empty where it says no version.</summary>
    public static Version? Parse(string? line) => Version.TryParse(line?.TrimStart('v').Split('-')[0], out var version) ? version : null;
}
