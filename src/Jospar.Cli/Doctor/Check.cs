namespace Jospar.Cli.Doctor;

/// <summary>One thing that was looked for on this machine.</summary>
/// <param name="Subject">What was looked for.</param>
/// <param name="State">Whether it is in place.</param>
/// <param name="Found">What is there, in one line.</param>
/// <param name="Remedy">How to get it, or something better; empty where nothing is to be done.</param>
internal sealed record Check(string Subject, CheckState State, string Found, string? Remedy = null);
