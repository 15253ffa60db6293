namespace Jospar.Planning.Formulation.Constraints;

/// <summary>
/// One rule of the programme as rows. Its class, its rows (<see cref="Stem"/>), its golden file and its page in
/// <c>docs/model</c> carry the same name.
/// </summary>
internal interface IConstraint
{
    /// <summary>Name of its rows, such as <c>fund_balance</c>.</summary>
    string Stem { get; }

    /// <summary>Adds its rows, a block, to <paramref name="draft"/>.</summary>
    void AddTo(ModelDraft draft);
}
