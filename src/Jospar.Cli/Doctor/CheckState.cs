namespace Jospar.Cli.Doctor;

/// <summary>Whether something is in place.</summary>
internal enum CheckState
{
    /// <summary>In place.</summary>
    Ok,

    /// <summary>In place, but something better can be had, or missing where it is not needed to plan.</summary>
    Note,

    /// <summary>Missing, and needed.</summary>
    Missing,
}
