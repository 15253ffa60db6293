using Jospar.Domain;
using Jospar.Tests.Planning.Search;

namespace Jospar.Tests.Planning.Replanning;

/// <summary>
/// Two mills of 20 each that need loans of 16, and a fund with 16 in each of three years: what it does not get in the first,
/// one of them has to wait for.
/// </summary>
internal static class ReplannedMills
{
    public static Programme Create()
    {
        var small = SmallProgramme.Create();
        Project Mill(string id, string site, int year) => SmallProgramme.Project(id, 20m) with
        {
            Process = new("roll"),
            Capacity = 2m,
            Jobs = 50,
            IsPublic = true,
            Sites = [new(new(site), 1m, SmallProgramme.None)],
            Financing = [new(new("fund"), 0.8m, SmallProgramme.None)],
            FirstStart = new(year),
            LastStart = new(2027),
        };
        return small with
        {
            Terms = small.Terms with { ShortfallTolerance = 0m, ValueTolerance = 0m },
            Projects = [Mill("a", "south", 2026), Mill("b", "north", 2026)],
            Relations = [],
            Obligations = [],
            Limits = [],
            Funds =
            [
                small.Funds[0] with
                {
                    OpeningBalance = Money.Zero, GraceYears = 3, TenorYears = 5,
                    Inflows = [new(new(2025), new(16m), SmallProgramme.None), new(new(2026), new(16m), SmallProgramme.None), new(new(2027), new(16m), SmallProgramme.None)],
                },
                small.Funds[1],
            ],
            Targets = [small.Targets[1] with { Year = new(2027), Level = 100m }, small.Targets[1] with { Id = new("later"), Level = 100m }],
        };
    }
}
