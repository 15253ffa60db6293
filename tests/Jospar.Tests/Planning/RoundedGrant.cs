using Jospar.Domain;
using Jospar.Planning.Formulation;
using Jospar.Planning.Plans;

namespace Jospar.Tests.Planning;

/// <summary>Two public projects in the zone that both start in 2025, and a grant of 10 in all that can pay for both but for a rounding.</summary>
internal static class RoundedGrant
{
    /// <summary>Both launches, and nothing else.</summary>
    public static readonly PlanDecisions Both = new(
        [(new("first"), new("zone"), new(2025)), (new("second"), new("zone"), new(2025))], [], [], [], [], []);

    public static Programme Create(decimal cost)
    {
        var small = SmallProgramme.Create();
        return small with
        {
            Projects = [Project("first", cost), Project("second", cost)],
            Relations = [],
            Funds = [small.Funds[1] with { OpeningBalance = new(10m) }],
            Limits = [],
            Targets = [],
        };
    }

    /// <summary>The programme with both launches decided beforehand.</summary>
    public static Programme Committed(decimal cost)
    {
        var free = Create(cost);
        return free with { Projects = [.. free.Projects.Select(project => project with { Commitment = new(new("zone"), new(2025)) })] };
    }

    /// <summary>The programme without the grant, and with a limit of 10 on what the north invests in a year.</summary>
    public static Programme Limited(decimal cost) => Unpaid(cost) with { Limits = [SmallProgramme.Create().Limits[0] with { Level = 10m }] };

    /// <summary>The programme without the grant.</summary>
    public static Programme Unpaid(decimal cost)
    {
        var paid = Create(cost);
        return paid with { Projects = [.. paid.Projects.Select(project => project with { Financing = [] })] };
    }

    /// <summary>Shape: [column]. Both launches, and nothing else.</summary>
    public static double[] PointOf(ProgrammeModel model)
    {
        double[] point = new double[model.Model.ColumnCount];
        foreach (int project in new[] { 0, 1 })
        {
            point[model.Columns.Launch[model.Problem.Starts.FirstOf(project)]] = 1.0;
        }

        return point;
    }

    private static Project Project(string id, decimal cost) => SmallProgramme.Project(id, cost) with
    {
        IsPublic = true,
        Sites = [new(new("zone"), 1m, SmallProgramme.None)],
        Financing = [new(new("budget"), 1m, SmallProgramme.None)],
    };
}
