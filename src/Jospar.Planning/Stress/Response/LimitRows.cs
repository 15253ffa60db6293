using Jospar.Planning.Formulation;
using Jospar.Planning.Formulation.Constraints;

namespace Jospar.Planning.Stress.Response;

/// <summary>Which limits the rows of a model are of, so that each counts once in a draw, whatever the years and sponsors.</summary>
internal sealed class LimitRows(ProgrammeModel model)
{
    private readonly Dictionary<int, string> _limits = model.Meanings
        .Where(meaning => meaning.Constraint == ProgrammeLimit.Name)
        .ToDictionary(meaning => meaning.Row, meaning => meaning.Subject.Split(',')[0]);

    /// <summary>The limits that <paramref name="rows"/> are of, each once.</summary>
    public IEnumerable<string> Of(IEnumerable<int> rows) => rows.Select(row => _limits[row]).Distinct();
}
