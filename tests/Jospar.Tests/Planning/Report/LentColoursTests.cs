using Jospar.Domain;
using Jospar.Planning.Report.Sections;

namespace Jospar.Tests.Planning.Report;

/// <summary>Chains that have no colour of their own are lent one that no chain of the programme needs.</summary>
public sealed class LentColoursTests
{
    [Fact]
    public void Colours_OfChainsOfAnotherCountry_AreLentToThoseWithMostProjectsFirst()
    {
        var colours = new FamilyColours(With("battery", "phosphate", "phosphate", "auto"));

        Assert.Equal(("lead", "aluminium", "copper", "zinc"), (colours.Colours["lead"], colours.Colours["phosphate"], colours.Colours["auto"], colours.Colours["battery"]));
        Assert.Equal("family-copper", colours.Style("auto"));
        Assert.Equal(["phosphate", "lead", "auto", "battery", "energy", "other"], new[] { "energy", "auto", "other", "lead", "battery", "phosphate" }.Order(colours.Comparer));
    }

    [Fact]
    public void Colours_OfMoreChainsThanThereAre_LeaveTheSmallestToOther()
    {
        var colours = new FamilyColours(With("a", "a", "b", "b", "c", "c", "d", "d", "e"));

        Assert.Equal(("b", "other", "family-other"), (colours.Coloured("b"), colours.Coloured("e"), colours.Style("e")));
    }

    private static Programme With(params string[] families)
    {
        var small = SmallProgramme.Create();
        return small with
        {
            Projects = [.. families.Select((family, n) => SmallProgramme.Project($"p{n}", 1m) with { Family = family })],
        };
    }
}
