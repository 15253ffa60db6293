using Jospar.Optimisation;
using Jospar.Planning;
using Jospar.Planning.Formulation;
using Jospar.Planning.Plans;
using Jospar.Planning.Search;

namespace Jospar.Tests.Planning.Search;

/// <summary>What a plan says of its bounds.</summary>
public sealed class PlanAssemblyTests : IDisposable
{
    private readonly ISolver _solver = Optimisation.NativeHighs.Open();
    private readonly ProgrammeModel _model = ProgrammeModel.Of(PlanningProblem.Of(SmallProgramme.Create()));

    [Theory]
    [InlineData(1.0, PlanStatus.Proven)]
    [InlineData(1.0 - 1e-9, PlanStatus.Proven)]
    [InlineData(0.99, PlanStatus.Stopped)]
    public void Of_AValueAboveItsBound_IsProvenWhereRoundingMakesItAndElseHasNone(double share, PlanStatus status)
    {
        var found = Found();
        var value = found.Goals[1] with { Bound = share * found.Goals[1].Best };
        var plan = PlanOf(found with { Goals = [found.Goals[0], value] });

        Assert.True(value.Best > 0.0);
        Assert.Equal(status, plan.Status);
        Assert.Equal(status == PlanStatus.Proven, plan.Goals[1].Bound is not null);
    }

    [Theory]
    [InlineData(0.0, PlanStatus.Proven)]
    [InlineData(1e-9, PlanStatus.Proven)]
    [InlineData(0.01, PlanStatus.Stopped)]
    public void Of_AShortfallBelowItsBound_IsProvenWhereRoundingMakesItAndElseHasNone(double more, PlanStatus status)
    {
        var found = Found();
        var shortfall = found.Goals[0] with { Bound = found.Goals[0].Best + more };
        var plan = PlanOf(found with { Goals = [shortfall, found.Goals[1]] });

        Assert.Equal(status, plan.Status);
        Assert.Equal(status == PlanStatus.Proven, plan.Goals[0].Bound is not null);
    }

    public void Dispose() => _solver.Dispose();

    private SearchResult Found()
    {
        var clock = new SearchClock(TimeProvider.System, limit: null);
        using var session = _solver.Open(_model.Model);
        var reporter = new SearchReporter(_model.Problem.Programme, null, clock);
        return new LexicographicSearch(_model, new PlannerOptions(), _solver, session, clock, reporter).Run(CancellationToken.None);
    }

    private Plan PlanOf(SearchResult result) => new PlanAssembly(_model, new PlannerOptions(), _solver.Identity).Of(result, result.Point!, exact: null);
}
