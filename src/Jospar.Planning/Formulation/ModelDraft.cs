using Jospar.Optimisation;
using Jospar.Planning.Formulation.Variables;

namespace Jospar.Planning.Formulation;

/// <summary>A model under construction: the sets, the columns and the builder that rows are added to.</summary>
internal sealed class ModelDraft
{
    /// <summary>A draft that holds every column of <paramref name="problem"/> and no row yet.</summary>
    public ModelDraft(PlanningProblem problem, ObjectiveSense sense)
    {
        Problem = problem;
        Builder = new ModelBuilder(sense);
        Columns = new ModelColumns(
            Launches.AddTo(Builder, problem),
            Activities.AddTo(Builder, problem),
            Flows.AddTo(Builder, problem),
            Extraction.AddTo(Builder, problem),
            Serving.AddTo(Builder, problem),
            FundMoney.AddTo(Builder, problem),
            Shortfalls.AddTo(Builder, problem),
            ProcessorsFull.AddTo(Builder, problem),
            DiscountChoices.AddTo(Builder, problem));
    }

    /// <summary>The sets.</summary>
    public PlanningProblem Problem { get; }

    /// <summary>What rows mean to people, where it is worth saying.</summary>
    public List<RowMeaning> Meanings { get; } = [];

    /// <summary>The builder.</summary>
    public ModelBuilder Builder { get; }

    /// <summary>The columns.</summary>
    public ModelColumns Columns { get; }
}
