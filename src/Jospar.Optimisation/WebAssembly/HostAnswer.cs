namespace Jospar.Optimisation.WebAssembly;

/// <summary>The kinds of frames that come from <c>highs-host.mjs</c>, numbered as there.</summary>
internal enum HostAnswer
{
    /// <summary>The pipe ended: the process is gone.</summary>
    Gone = 0,

    /// <summary>The library is loaded; its version.</summary>
    Ready = 1,

    /// <summary>How far a solve is.</summary>
    Progress,

    /// <summary>A better point.</summary>
    Incumbent,

    /// <summary>How a solve ended.</summary>
    Outcome,

    /// <summary>What went wrong, in words.</summary>
    Failure,
}
