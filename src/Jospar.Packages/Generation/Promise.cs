using System.Collections.Immutable;

namespace Jospar.Packages.Generation;

/// <summary>A metal of which a multiple is promised to be processed at home: the programme of 2023 names these three.</summary>
/// <param name="Metal">The metal.</param>
/// <param name="Factor">The multiple of the base.</param>
internal sealed record Promise(string Metal, int Factor)
{
    /// <summary>Share of what all projects together could process that the promise asks for.</summary>
    public const double Ambition = 0.75;

    /// <summary>Aluminium ×5, lead ×4, copper ×13 (minister of industry, 6 April 2023).</summary>
    public static readonly ImmutableArray<Promise> All = [new("aluminium", 5), new("lead", 4), new("copper", 13)];

    /// <summary>Capacity that exists before the programme, for each unit of what its projects could add.</summary>
    public double ExistingShare => Ambition / (Factor - 1);
}
