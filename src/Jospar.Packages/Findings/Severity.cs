namespace Jospar.Packages.Findings;

/// <summary>Whether a finding stands in the way of planning.</summary>
public enum Severity
{
    /// <summary>The data are wrong; no programme is made of them.</summary>
    Error,

    /// <summary>The data can be planned with, but probably do not say what was meant.</summary>
    Warning,
}
