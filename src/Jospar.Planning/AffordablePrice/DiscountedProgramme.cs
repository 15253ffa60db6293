using System.Collections.Immutable;
using Jospar.Domain;
using Jospar.Planning.Formulation.Sets;
using Jospar.Planning.Plans;
using Jospar.Planning.Viability;

namespace Jospar.Planning.AffordablePrice;

/// <summary>A programme with another discount on one commodity, and which of its starts that leaves.</summary>
internal sealed class DiscountedProgramme
{
    private readonly HashSet<(ProjectId Project, PlaceId Site, Year Start)> _launches;

    /// <summary>The programme in which every obligation of <paramref name="commodity"/> gives <paramref name="discount"/>, whatever the burden.</summary>
    public DiscountedProgramme(Programme programme, CommodityId commodity, decimal discount)
    {
        Programme = programme with
        {
            Obligations = [.. programme.Obligations.Select(obligation => obligation.Commodity == commodity ? obligation with { Discount = discount, BurdenCap = null } : obligation)],
            DiscountMenu = [.. programme.DiscountMenu.Where(entry => entry.Commodity != commodity)],
        };
        var index = new ProgrammeIndex(Programme);
        var starts = StartEnumeration.Of(index).Starts;
        var startable = starts.Select(start => Programme.Projects[start.Project].Id).ToHashSet();
        // Where another discount is still chosen, this one decides with it at which choices a start is viable.
        string apart = Programme.DiscountMenu.IsEmpty ? "" : $"{commodity} {discount}\n";
        Starts = apart + string.Join('\n', starts.Select(start => $"{start.Project} {start.Site} {start.Year}"));
        _launches = [.. starts.Select(start => (Programme.Projects[start.Project], start))
            .Select(pair => (pair.Item1.Id, pair.Item1.Sites[pair.start.Site].Place, index.YearAt(pair.start.Year)))];
        Viable = [.. Taking(programme, commodity).Where(project => startable.Contains(project.Id)).Select(project => project.Id).Order()];
    }

    /// <summary>The programme.</summary>
    public Programme Programme { get; }

    /// <summary>Its starts as text: where two discounts leave the same ones, they leave the same plans.</summary>
    public string Starts { get; }

    /// <summary>The projects that take the commodity and can be started.</summary>
    public ImmutableArray<ProjectId> Viable { get; }

    /// <summary>Whether all that a plan launches may be launched here; where other discounts are still chosen, that hangs on them.</summary>
    public bool Allows(Plan plan) => Programme.DiscountMenu.IsEmpty && plan.Decisions.Launches.All(_launches.Contains);

    /// <summary>The projects whose unit takes a commodity.</summary>
    public static IEnumerable<Project> Taking(Programme programme, CommodityId commodity)
    {
        var processes = programme.Processes
            .Where(process => process.Recipe.Any(item => item.Commodity == commodity && item.PerActivity < 0m))
            .Select(process => process.Id)
            .ToHashSet();
        return programme.Projects.Where(project => project.Process is { } process && processes.Contains(process));
    }
}
