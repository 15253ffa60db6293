using Jospar.Domain;

namespace Jospar.Tests.Planning.IndirectJobs;

/// <summary>
/// The six-branch input–output table of Germany 1995 in Eurostat Manual of Supply, Use and Input–Output Tables (2008),
/// chapter 15 (J. Beutel), Table 15.4, p. 481: domestic transactions in million euro, output at basic prices, employment
/// in thousands.
/// </summary>
internal static class GermanTable
{
    public static readonly string[] Branches = ["agriculture", "manufacturing", "construction", "trade", "business", "other"];

    private static readonly decimal[] Output = [43910m, 1079446m, 245606m, 540063m, 692487m, 508918m];

    private static readonly decimal[] Employment = [1096m, 8381m, 3236m, 9251m, 4258m, 10206m];

    // The seller's row, the buyer's column.
    private static readonly decimal[][] Sold =
    [
        [1131m, 25480m, 1m, 607m, 710m, 762m],
        [7930m, 304584m, 64167m, 41082m, 11981m, 30360m],
        [426m, 7334m, 3875m, 5296m, 23457m, 9155m],
        [3559m, 72717m, 14190m, 74399m, 10835m, 21008m],
        [3637m, 96115m, 31027m, 65755m, 193176m, 34223m],
        [1552m, 14986m, 1747m, 11225m, 15058m, 22070m],
    ];

    /// <summary>Jobs (thousands) per million euro of output.</summary>
    public static decimal JobsPerOutput(int branch) => Employment[branch] / Output[branch];

    /// <summary>A programme whose sectors are the branches.</summary>
    public static Programme Programme() => SmallProgramme.Create() with
    {
        Sectors =
        [
            .. Branches.Select((branch, j) => new Sector(branch, new(branch), null, null, Provenance.None) { JobsPerOutput = JobsPerOutput(j) }),
        ],
        InputCoefficients =
        [
            .. from buyer in Enumerable.Range(0, Branches.Length)
               from seller in Enumerable.Range(0, Branches.Length)
               select new InputCoefficient(Branches[buyer], Branches[seller], Sold[seller][buyer] / Output[buyer], Provenance.None),
        ],
    };
}
