using Jospar.Domain;
using Jospar.Planning.Alternatives;
using Jospar.Planning.Formulation;

namespace Jospar.Tests.Planning.Alternatives;

public sealed class DirectionVectorsTests
{
    [Fact]
    public void Find_ThePublicMoneyOfAProgrammePlannedAgain_CountsWhatRunningLoansGet()
    {
        var small = SmallProgramme.Create();
        var fund = small.Funds[0];
        var owing = small with
        {
            Funds = [fund with { Inflows = [.. fund.Inflows, new(new(2026), Money.Zero, Provenance.None) { Correction = new(new(3m), Money.Zero, Money.Zero) }] }, .. small.Funds[1..]],
        };
        Assert.Equal(PaidWithoutLaunches(small) + 3m, PaidWithoutLaunches(owing));
    }

    private static decimal PaidWithoutLaunches(Programme programme)
    {
        var model = ProgrammeModel.Of(PlanningProblem.Of(programme));
        var vector = new DirectionVectors(model).Find(AlternativeDirection.PublicMoney).Vector!;
        return vector.FigureAt(new double[model.Model.ColumnCount]);
    }
}
