namespace Jospar.Bench.Measuring;

/// <summary>What one run of a case took, as its child process says on its last line.</summary>
/// <param name="Seconds">Seconds of each phase, in order; the last is the whole.</param>
/// <param name="Facts">Sizes and results worth printing, such as rows or status.</param>
/// <param name="PeakMegabytes">Largest resident memory of the process, 2²⁰ bytes.</param>
/// <param name="Processor">Processor seconds of the whole process: less noisy than time on a machine that is busy.</param>
internal sealed record Measured(
    Dictionary<string, double> Seconds,
    Dictionary<string, string> Facts,
    double PeakMegabytes,
    double Processor);
