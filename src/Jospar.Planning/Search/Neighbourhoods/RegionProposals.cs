namespace Jospar.Planning.Search.Neighbourhoods;

/// <summary>
/// Puts together what blocks of regions proposed without knowing of each other. They share funds, targets and links: what
/// breaks a rule, or brings nothing any more, once those before it are in, is left out.
/// </summary>
/// <param name="settle">Sets what no region alone decides to fit a point; empty where no such amounts do.</param>
/// <param name="objective">What a point is worth.</param>
internal sealed class RegionProposals(Func<double[], double[]?> settle, Func<double[], double> objective)
{
    // What several bring together is worth taking at once when it is this share of what they promised one by one.
    private const double KeptShare = 0.5;
    private const double Noise = 1e-9;

    /// <summary>
    /// The point with as many proposals as go together, those first in the list before the others; the same point where none
    /// does. All are tried at once, then each half, so that few trials are needed where few proposals collide.
    /// </summary>
    public double[] Join(double[] point, ReadOnlySpan<RegionProposal> proposals)
    {
        if (proposals.IsEmpty)
        {
            return point;
        }

        if (TryJoin(point, proposals) is { } joined)
        {
            return joined;
        }

        int half = proposals.Length / 2;
        return half == 0 ? point : Join(Join(point, proposals[..half]), proposals[half..]);
    }

    private double[]? TryJoin(double[] point, ReadOnlySpan<RegionProposal> proposals)
    {
        double[] together = (double[])point.Clone();
        double promised = 0.0;
        foreach (var proposal in proposals)
        {
            proposal.PutInto(together);
            promised += proposal.Gain;
        }

        if (settle(together) is not { } settled)
        {
            return null;
        }

        double before = objective(point);
        double least = proposals.Length == 1 ? Noise * Math.Max(1.0, Math.Abs(before)) : KeptShare * promised;
        return objective(settled) - before > least ? settled : null;
    }
}
